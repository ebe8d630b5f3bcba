print("dossier-bench")
