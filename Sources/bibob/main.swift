print("bibob")
