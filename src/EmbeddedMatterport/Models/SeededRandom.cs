namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>Random numbers that are the same for a seed on every machine and every runtime (SplitMix64).</summary>
internal struct SeededRandom(ulong seed)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    private ulong _state = seed;

    public static SeededRandom Of(int seed, long part) => new(Mix(((ulong)(uint)seed << 32) ^ Mix((ulong)part)));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to one less than <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public double Between(double low, double high) => Math.Round(low + (Unit() * (high - low)), 3);

    /// <summary>An id of the older form: 11 letters and digits.</summary>
    public string ShortId() => Text(Base62, 11);

    /// <summary>An id of the newer form: 25 small letters and digits.</summary>
    public string LongId() => Text(Base36, 25);

    public string Hex(int length) => Text("0123456789abcdef", length);

    private string Text(string alphabet, int length)
    {
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[Below(alphabet.Length)];
        }

        return new string(text);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
