namespace MatterportForDataverse.Core.Fields;

/// <summary>What a text has to look like to be sent to Matterport.</summary>
public enum TextForm
{
    /// <summary>Any lines.</summary>
    Lines,

    /// <summary>One line.</summary>
    OneLine,

    /// <summary>The address of a page on the web.</summary>
    Link,

    /// <summary>One e-mail address.</summary>
    Email,

    /// <summary>The ISO 3166 alpha-2 code of a country.</summary>
    Country,
}
