namespace GanGraph.Engine.Catalogue;

/// <summary>The spelling of names in graph files.</summary>
internal static class NameInFile
{
    /// <summary>The name of a member as it stands in a file: in camel case.</summary>
    public static string Of(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The name of a value of an enumeration as it stands in a file.</summary>
    public static string Of(Enum value) => Of(value.ToString());

    /// <summary>The names of an enumeration's values as they stand in a file.</summary>
    public static IEnumerable<string> NamesOf(Type enumeration) =>
        Enum.GetNames(enumeration).Select(Of);

    /// <summary>Reads the name of a value of an enumeration; digits are refused.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        bool found = TryParse(typeof(T), text, out object? read);
        value = found ? (T)read! : default;
        return found;
    }

    /// <summary>Reads the name of a value of an enumeration; digits are refused.</summary>
    public static bool TryParse(Type enumeration, string text, out object? value)
    {
        string? name = Enum.GetNames(enumeration).FirstOrDefault(name => Of(name) == text);
        value = name is null ? null : Enum.Parse(enumeration, name);
        return name is not null;
    }
}
