namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A city with what its addresses look like.</summary>
internal sealed record SampleCity(
    string Country,
    string Region,
    string City,
    double Latitude,
    double Longitude,
    string PostalPattern,
    bool NumberFirst,
    string[] Streets
);

/// <summary>The cities that generated models stand in. Street names are common ones, the numbers are made up.</summary>
internal static class SampleCities
{
    private static readonly string[] American =
    [
        "Maple Street",
        "Oak Avenue",
        "Cedar Lane",
        "Washington Boulevard",
        "Elm Street",
        "Park Avenue",
        "Lakeview Drive",
        "Main Street",
        "Sunset Road",
    ];
    private static readonly string[] British =
    [
        "High Street",
        "Church Lane",
        "Victoria Road",
        "Station Road",
        "Queen Street",
        "Mill Lane",
        "Albert Road",
        "The Crescent",
    ];
    private static readonly string[] German =
    [
        "Lindenstraße",
        "Hauptstraße",
        "Goethestraße",
        "Bahnhofstraße",
        "Gartenweg",
        "Schillerplatz",
        "Am Markt",
        "Kastanienallee",
    ];
    private static readonly string[] French =
    [
        "Rue de la République",
        "Rue Victor Hugo",
        "Avenue Jean Jaurès",
        "Place du Marché",
        "Rue des Lilas",
        "Boulevard Voltaire",
    ];
    private static readonly string[] Spanish =
    [
        "Calle Mayor",
        "Calle de Alcalá",
        "Avenida de la Constitución",
        "Calle del Sol",
        "Paseo de Gracia",
    ];
    private static readonly string[] Italian = ["Via Roma", "Via Garibaldi", "Corso Italia", "Via Dante", "Piazza Cavour"];
    private static readonly string[] Dutch = ["Kerkstraat", "Dorpsstraat", "Prinsengracht", "Stationsweg", "Molenweg"];
    private static readonly string[] Nordic = ["Storgatan", "Kungsgatan", "Skolgatan", "Strandvägen", "Björkvägen"];

    public static readonly SampleCity[] All =
    [
        new("US", "CA", "Sunnyvale", 37.369, -122.036, "940##", true, American),
        new("US", "CA", "Oakland", 37.804, -122.271, "946##", true, American),
        new("US", "WA", "Seattle", 47.606, -122.332, "981##", true, American),
        new("US", "TX", "Austin", 30.267, -97.743, "787##", true, American),
        new("US", "KS", "Lawrence", 38.972, -95.235, "660##", true, American),
        new("US", "NY", "Brooklyn", 40.678, -73.944, "112##", true, American),
        new("US", "IL", "Chicago", 41.878, -87.630, "606##", true, American),
        new("CA", "ON", "Toronto", 43.653, -79.383, "M5V #B#", true, American),
        new("CA", "BC", "Vancouver", 49.283, -123.121, "V6B #A#", true, American),
        new("GB", "England", "London", 51.507, -0.128, "SW1A #AA", true, British),
        new("GB", "England", "Manchester", 53.481, -2.242, "M1 #AE", true, British),
        new("GB", "Scotland", "Edinburgh", 55.953, -3.188, "EH1 #BB", true, British),
        new("IE", "Leinster", "Dublin", 53.350, -6.260, "D0# X2#5", true, British),
        new("AU", "NSW", "Sydney", -33.869, 151.209, "20##", true, British),
        new("AU", "VIC", "Melbourne", -37.814, 144.963, "30##", true, British),
        new("NZ", "Auckland", "Auckland", -36.848, 174.763, "10##", true, British),
        new("DE", "Berlin", "Berlin", 52.520, 13.405, "10###", false, German),
        new("DE", "Bayern", "München", 48.137, 11.575, "80###", false, German),
        new("DE", "Hamburg", "Hamburg", 53.551, 9.994, "20###", false, German),
        new("AT", "Wien", "Wien", 48.208, 16.372, "10#0", false, German),
        new("CH", "ZH", "Zürich", 47.377, 8.541, "80##", false, German),
        new("FR", "Île-de-France", "Paris", 48.857, 2.352, "750##", true, French),
        new("FR", "Auvergne-Rhône-Alpes", "Lyon", 45.764, 4.836, "690##", true, French),
        new("ES", "Madrid", "Madrid", 40.417, -3.704, "280##", false, Spanish),
        new("ES", "Cataluña", "Barcelona", 41.385, 2.173, "080##", false, Spanish),
        new("IT", "MI", "Milano", 45.464, 9.190, "201##", false, Italian),
        new("IT", "RM", "Roma", 41.903, 12.496, "001##", false, Italian),
        new("NL", "Noord-Holland", "Amsterdam", 52.368, 4.904, "10## AB", false, Dutch),
        new("SE", "Stockholm", "Stockholm", 59.329, 18.069, "11# ##", false, Nordic),
    ];
}
