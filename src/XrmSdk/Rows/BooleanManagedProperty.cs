namespace Microsoft.Xrm.Sdk;

/// <summary>A yes-or-no setting that a managed solution may lock.</summary>
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty() { }

    public BooleanManagedProperty(bool value)
    {
        Value = value;
        CanBeChanged = true;
    }
}
