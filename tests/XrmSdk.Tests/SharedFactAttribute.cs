namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>A fact that needs the reference files beside the repository; skipped, and says so, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!File.Exists(Repository.Surface))
        {
            Skip = "The genuine surface (../shared/dataverse/sdk-surface.txt beside the repository) is not on this machine.";
        }
    }
}
