// the network of people
