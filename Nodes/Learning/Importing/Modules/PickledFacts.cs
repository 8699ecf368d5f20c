using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Named values of a pickle, each as what it must be.</summary>
/// <param name="where">Whose they are, for messages.</param>
/// <param name="values">The values.</param>
internal sealed class PickledFacts(string where, PickleDictionary values)
{
    /// <summary>The names.</summary>
    public IEnumerable<string> Names => values.Named.Keys;

    /// <summary>Whether there is a value, and not nothing.</summary>
    public bool Has(string name) => values.Find(name) is not null;

    /// <summary>A whole number.</summary>
    /// <exception cref="PickleException">It is missing or something else.</exception>
    public int Whole(string name) => ToWhole(name, Needed(name));

    /// <summary>A whole number, or another one where there is none.</summary>
    public int Whole(string name, int otherwise) =>
        values.Find(name) is object found ? ToWhole(name, found) : otherwise;

    /// <summary>A whole number; null where there is none.</summary>
    public int? WholeOrNothing(string name) =>
        values.Find(name) is object found ? ToWhole(name, found) : null;

    /// <summary>A number; null where there is none.</summary>
    public double? Real(string name) =>
        values.Find(name) is object found ? ToReal(name, found) : null;

    /// <summary>Yes or no.</summary>
    public bool Flag(string name, bool otherwise) => values.Find(name) switch
    {
        null => otherwise,
        bool flag => flag,
        long number => number != 0,
        object other => throw Wrong(name, other, "yes or no"),
    };

    /// <summary>A text.</summary>
    public string Text(string name, string otherwise) => values.Find(name) switch
    {
        null => otherwise,
        string text => text,
        object other => throw Wrong(name, other, "a text"),
    };

    /// <summary>A row of numbers; null where there is none.</summary>
    public IReadOnlyList<double>? Reals(string name) => values.Find(name) switch
    {
        null => null,
        NumpyArray array => [.. array.Numbers().Select(number => ToReal(name, number))],
        List<object?> { Count: <= 4096 } list =>
            [.. list.Select(number => ToReal(name, number ?? ""))],
        object?[] { Length: <= 4096 } tuple =>
            [.. tuple.Select(number => ToReal(name, number ?? ""))],
        object other => throw Wrong(name, other, "a row of numbers"),
    };

    /// <summary>The named values under a name; none where there are none.</summary>
    public PickledFacts Under(string name) => new(
        $"{where}.{name}", values.Find(name) as PickleDictionary ?? new PickleDictionary());

    /// <summary>The names and values under a name; none where there are none.</summary>
    public IReadOnlyDictionary<string, object?> Values(string name) =>
        (values.Find(name) as PickleDictionary ?? new PickleDictionary()).Named;

    private object Needed(string name) => values.Find(name)
        ?? throw new PickleException($"{where} has no {name}");

    private int ToWhole(string name, object value) =>
        value is long number and >= int.MinValue and <= int.MaxValue ? (int)number
        : value is double real && Math.Floor(real) == real && Math.Abs(real) <= int.MaxValue
            ? (int)real
        : throw Wrong(name, value, "a whole number");

    private double ToReal(string name, object value) => value switch
    {
        long number => number,
        double number => number,
        _ => throw Wrong(name, value, "a number"),
    };

    private PickleException Wrong(string name, object value, string wanted) =>
        new($"{where}.{name} is {PickleWords.Of(value)}, wanted {wanted}");
}
