using System.Runtime.CompilerServices;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>Gives exceptions their English sentences: they stand below this project, which has the texts.</summary>
internal static class EnglishMessages
{
#pragma warning disable CA2255 // Nobody has to remember to call it, and all it does is to keep a function.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Install() => Phrase.InEnglish = phrase => Languages.Shipped.English.Say(phrase);
}
