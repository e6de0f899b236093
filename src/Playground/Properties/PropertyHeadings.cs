using System.Text;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>
/// What people write above a column of a properties file, in English, German, French, Spanish and Italian. Case, accents, spaces and
/// signs do not matter.
/// </summary>
internal static class PropertyHeadings
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüÿ";
    private const string Bare = "aaaaaaceeeeiiiinooooouuuuy";

    private static readonly Dictionary<string, string> Columns = new (string Column, string Words)[]
    {
        (
            "reference",
            "reference|ref|property reference|property ref|property id|property number|property code|Referenz|Objekt-ID|Objektnummer|"
                + "Objekt-Nr|Objektreferenz|Référence du bien|référence bien|ID bien|referencia|"
                + "referencia inmueble|ID inmueble|riferimento|ID immobile|"
                + "codice immobile"
        ),
        (
            "name",
            "name|property name|property|title|building|building name|Objektname|Objekt|Bezeichnung|Titel|Gebäude|nom|nom du bien|titre|"
                + "bâtiment|nombre|título|inmueble|edificio|nome|nome immobile|immobile|titolo"
        ),
        (
            "street",
            "street|street 1|street address|street name|address|address 1|address line|address line 1|Straße|Strasse 1|"
                + "Straße und Hausnummer|Straße Hausnummer|Straße Nr|Anschrift|Adresse|Adresse 1|Adresszeile 1|rue|adresse ligne 1|"
                + "ligne d'adresse 1|voie|calle|calle y número|dirección|dirección 1|domicilio|via|indirizzo|indirizzo 1|strada"
        ),
        (
            "street2",
            "street 2|address 2|address line 2|Strasse 2|Adresse 2|Adresszeile 2|Adresszusatz|adresse ligne 2|ligne d'adresse 2|"
                + "complément d'adresse|complément adresse|dirección 2|complemento de dirección|indirizzo 2|complemento indirizzo"
        ),
        (
            "locality",
            "locality|town|city|town or city|town/city|suburb|Ort|Ortschaft|Stadt|Wohnort|Gemeinde|ville|commune|localité|ciudad|"
                + "población|localidad|municipio|città|comune|località"
        ),
        (
            "region",
            "region|state|province|county|state or province|state/province|administrative area|Bundesland|Kanton|Provinz|Landkreis|"
                + "canton|département|région|estado|provincia|región|comunidad autónoma|regione|cantone"
        ),
        (
            "postalcode",
            "postal code|postcode|post code|zip|zip code|zip/postal code|PLZ|Postleitzahl|code postal|CP|código postal|CAP|"
                + "codice postale|codice di avviamento postale|NPA"
        ),
        (
            "country",
            "country|country code|country name|Land|Staat|Länderkürzel|Ländercode|pays|code pays|país|código país|paese|nazione|stato"
        ),
        ("latitude", "latitude|lat|Breite|Breitengrad|geografische Breite|latitud|latitudine"),
        ("longitude", "longitude|long|lon|lng|Länge|Längengrad|geografische Länge|longitud|longitudine"),
        (
            "listingid",
            "listing id|listing|listing number|listing no|MLS|MLS ID|MLS number|MLS no|MLS #|Inserat|Inserats-ID|Inseratsnummer|"
                + "Anzeigen-ID|annonce|ID annonce|numéro d'annonce|référence annonce|anuncio|ID anuncio|"
                + "número de anuncio|annuncio|ID annuncio|"
                + "numero annuncio"
        ),
        (
            "listinglink",
            "listing link|listing url|listing page|link|url|web page|website|Inseratslink|Inserats-URL|Webseite|lien|lien annonce|"
                + "url annonce|enlace|enlace anuncio|url anuncio|link annuncio|url annuncio"
        ),
        (
            "summary",
            "summary|description|Beschreibung|Zusammenfassung|Kurzbeschreibung|résumé|descriptif|descripción|resumen|descrizione|"
                + "riassunto|sommario"
        ),
        (
            "visiton",
            "visit on|visit|visit date|date of visit|Besuch|Besuchstermin|Besuch am|Besichtigung|Besichtigungstermin|visite|"
                + "date de visite|visita|fecha de visita|data visita|data della visita"
        ),
        (
            "visitpurpose",
            "visit purpose|purpose|purpose of visit|reason for visit|Besuchszweck|Zweck|Anlass|motif|motif de visite|objet de la visite|"
                + "motivo|motivo de la visita|scopo|motivo della visita|scopo della visita"
        ),
    }
        .SelectMany(row => row.Words.Split('|').Select(word => (Key: Key(word), row.Column)).Distinct())
        .ToDictionary(word => word.Key, word => word.Column, StringComparer.Ordinal);

    /// <summary>The column that a heading means; null when it means none.</summary>
    public static string? ColumnOf(string heading) => Columns.GetValueOrDefault(Key(heading));

    // By hand, because machines without ICU do not take accents off. Umlauts count as their bare letter, however they were written.
    private static string Key(string heading)
    {
        var key = new StringBuilder();
        foreach (var letter in heading.ToLowerInvariant().Where(char.IsLetterOrDigit))
        {
            var accented = Accented.IndexOf(letter, StringComparison.Ordinal);
            key.Append(
                letter == 'ß' ? "ss"
                : accented < 0 ? letter.ToString()
                : Bare[accented].ToString()
            );
        }

        return key.Replace("laenge", "lange").Replace("laender", "lander").Replace("gebaeude", "gebaude").ToString();
    }
}
