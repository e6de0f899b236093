using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>The scalar DateTime: ISO 8601 in UTC with whole seconds.</summary>
internal sealed class DateTimeScalar : ScalarGraphType
{
    public DateTimeScalar() => Name = "DateTime";

    public override object? Serialize(object? value) =>
        value is DateTime moment ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;

    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            string text
                when DateTime.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var moment
                ) => moment,
            _ => ThrowValueConversionError(value),
        };

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue(text.Value.ToString()),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };
}
