namespace MatterportForDataverse.Playground.Sessions;

/// <summary>Where the things lie that the playground was built with.</summary>
internal static class ContentFiles
{
    /// <summary>The plug-in assembly.</summary>
    public static string Plugins => Beside("plugins", "MatterportForDataverse.Plugins.dll");

    /// <summary>The unpacked solution.</summary>
    public static string Package => Beside("solution-package");

    /// <summary>The thirty properties.</summary>
    public static string Sample => Beside("samples", "properties.csv");

    private static string Beside(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
