using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>The country that a person types into a property or a model: Matterport takes alpha-2 codes only.</summary>
public static class TypedCountry
{
    // Both tables have a column of this name.
    private static readonly string Column = PropertyTable.CountryCode.Name;

    /// <summary>The code to write instead of what was typed. What was there before says nothing new.</summary>
    /// <param name="before">The row before; null when it is created.</param>
    /// <param name="write">What is written.</param>
    /// <returns>Null where nothing is to be changed.</returns>
    /// <exception cref="CountryUnknownException">What was typed is no country.</exception>
    public static string? CodeFor(Row? before, Row write)
    {
        var typed = write[Column] as string;
        if (string.IsNullOrWhiteSpace(typed) || typed == before?[Column] as string)
        {
            return null;
        }

        var code = CountryName.CodeOf(typed) ?? throw new CountryUnknownException($"{write.Table}.{Column}", typed!);
        return code == typed ? null : code;
    }
}
