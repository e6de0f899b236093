namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>One world for all tests of the makers' connector, which takes seconds to make.</summary>
[CollectionDefinition(Name)]
public sealed class MakersCollection : ICollectionFixture<MakersWorld>
{
    public const string Name = "makers";
}
