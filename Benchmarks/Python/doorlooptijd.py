"""The yearly report in other programs, from the events that `bibob exporteer --csv` wrote.

doorlooptijd.py pandas|duckdb|pm4py EVENTS.csv: counts what began and what was finished by year, and the median and
ninetieth percentile of the gross lead time. Prints what it found; the time is measured from outside.
"""

import sys

BEGIN = ("formulier-uitzetten", "formulier-ontvangen", "bron-raadplegen")
EINDE = ("besluit", "buiten-behandeling-laten", "terugtrekken", "buiten-bereik")


def duckdb(path):
    import duckdb

    print(
        duckdb.sql(
            f"""
            WITH g AS (SELECT dossier, stap, datum, volgnummer FROM read_csv('{path}') WHERE ongedaan = 'nee'),
            b AS (SELECT dossier, min(datum) AS begin FROM g WHERE stap IN {BEGIN} GROUP BY dossier),
            e AS (SELECT dossier, arg_min(datum, volgnummer) AS einde FROM g WHERE stap IN {EINDE} GROUP BY dossier)
            SELECT year(einde) AS jaar, count(*), quantile_disc(einde - begin, 0.5), quantile_disc(einde - begin, 0.9)
            FROM b JOIN e USING (dossier) GROUP BY jaar ORDER BY jaar
            """
        ).fetchall()
    )


def pandas(path):
    import pandas

    events = pandas.read_csv(
        path, usecols=["dossier", "volgnummer", "stap", "datum", "ongedaan"], parse_dates=["datum"]
    )
    events = events[events.ongedaan == "nee"]
    begin = events[events.stap.isin(BEGIN)].groupby("dossier").datum.min()
    einde = events[events.stap.isin(EINDE)].sort_values("volgnummer").groupby("dossier").datum.first()
    days = (einde - begin).dt.days.dropna()
    print(days.groupby(einde.dt.year).quantile([0.5, 0.9], interpolation="higher").to_dict())


def pm4py(path):
    import pandas
    import pm4py

    events = pandas.read_csv(path, parse_dates=["datum"])
    events = events[(events.ongedaan == "nee") & events.stap.isin(BEGIN + EINDE)]
    log = pm4py.format_dataframe(events, case_id="dossier", activity_key="stap", timestamp_key="datum")
    print(len(pm4py.get_all_case_durations(log)))


{"duckdb": duckdb, "pandas": pandas, "pm4py": pm4py}[sys.argv[1]](sys.argv[2])
