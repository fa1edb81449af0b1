// adding
