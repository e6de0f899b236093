namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Matterport writes American numbers its own way: "888-888-8888" comes back as "(888) 888-8888".</summary>
internal static class PhoneNumber
{
    private const int AmericanLength = 10;

    public static string? Written(string? number)
    {
        if (number is null || number.StartsWith('+'))
        {
            return number;
        }

        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        var isPlain = number.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '(' or ')');
        return isPlain && digits.Length == AmericanLength ? $"({digits[..3]}) {digits[3..6]}-{digits[6..]}" : number;
    }
}
