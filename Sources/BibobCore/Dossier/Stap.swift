/// Everything that can happen to a dossier. The raw value is the name in commands and in the log.
public enum Stap: String, Sendable, CaseIterable {
  // intake
  case openen
  case signaal
  case notitie
  case briefVastgesteld = "brief-vastgesteld"
  case partij
  case partijWijzigen = "partij-wijzigen"
  case relatie
  case relatieBeeindigen = "relatie-beeindigen"
  case stukToevoegen = "stuk-toevoegen"
  case beslistermijnVastleggen = "beslistermijn-vastleggen"
  case grondslagVastleggen = "grondslag-vastleggen"
  case beleidToetsen = "beleid-toetsen"
  case loting
  case buitenBereik = "buiten-bereik"
  // formulier
  case formulierUitzetten = "formulier-uitzetten"
  case formulierOntvangen = "formulier-ontvangen"
  case aanvullingVragen = "aanvulling-vragen"
  case aanvullingOntvangen = "aanvulling-ontvangen"
  case vraagBeoordelen = "vraag-beoordelen"
  case formulierVolledig = "formulier-volledig"
  case formulierGeweigerd = "formulier-geweigerd"
  case buitenBehandelingLaten = "buiten-behandeling-laten"
  // eigen onderzoek
  case bronRaadplegen = "bron-raadplegen"
  case kandidaatVastleggen = "kandidaat-vastleggen"
  case kandidaatBeoordelen = "kandidaat-beoordelen"
  case feitVastleggen = "feit-vastleggen"
  case feitAfloop = "feit-afloop"
  case feitAanvullen = "feit-aanvullen"
  case onderzoekAfronden = "onderzoek-afronden"
  // LBB
  case lbbAdviesVragen = "lbb-advies-vragen"
  case lbbKennisgeving = "lbb-kennisgeving"
  case lbbVerlenging = "lbb-verlenging"
  case lbbVraagt = "lbb-vraagt"
  case lbbVraagBeantwoord = "lbb-vraag-beantwoord"
  case lbbVraagGeweigerd = "lbb-vraag-geweigerd"
  case lbbZietAf = "lbb-ziet-af"
  case lbbAdviesOntvangen = "lbb-advies-ontvangen"
  case zonderAdviesVerder = "zonder-advies-verder"
  case aanvullendAdviesVragen = "aanvullend-advies-vragen"
  // gevaar en besluit
  case wegen
  case vergewissen
  case conclusie
  case meldingLBB = "melding-lbb"
  case voorschriftOpstellen = "voorschrift-opstellen"
  case voorschriftVervallen = "voorschrift-vervallen"
  case voornemen
  case derdeUitnodigen = "derde-uitnodigen"
  case zienswijzeUitstel = "zienswijze-uitstel"
  case zienswijzeOntvangen = "zienswijze-ontvangen"
  case zienswijzeAfgezien = "zienswijze-afgezien"
  case horenAchterwege = "horen-achterwege"
  case heroverwegen
  case besluit
  case terugtrekken
  case verstrekken
  // overeenkomst buiten de wet
  case basistoetsBeginnen = "basistoets-beginnen"
  case basistoetsPunt = "basistoets-punt"
  case basistoetsSlotsom = "basistoets-slotsom"
  // beslistermijn
  case beslistermijnVerlengen = "beslistermijn-verlengen"
  case uitstelBerichten = "uitstel-berichten"
  case uitstelInstemming = "uitstel-instemming"
  case buitenlandseInformatie = "buitenlandse-informatie"
  case vertragingAanvrager = "vertraging-aanvrager"
  case overmacht
  case opschortingBeeindigen = "opschorting-beeindigen"
  case ingebrekestelling
  // rechtsbescherming
  case bezwaar
  case bezwaarHerstelVragen = "bezwaar-herstel-vragen"
  case bezwaarHersteld = "bezwaar-hersteld"
  case bezwaarVerdagen = "bezwaar-verdagen"
  case bezwaarUitstel = "bezwaar-uitstel"
  case beslissingOpBezwaar = "beslissing-op-bezwaar"
  case beroep
  case uitspraak
  case opnieuwBeslissen = "opnieuw-beslissen"
  case behandelingHervatten = "behandeling-hervatten"
  // toegang
  case toelaten
  case toelatingBeeindigen = "toelating-beeindigen"
  case meelezen
  // einde
  case toezichtStarten = "toezicht-starten"
  case controleVoorschrift = "controle-voorschrift"
  case sluiten
  case vernietigen
  case herstel
}
