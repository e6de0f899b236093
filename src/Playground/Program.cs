System.Console.WriteLine("Matterport for Dataverse playground");
