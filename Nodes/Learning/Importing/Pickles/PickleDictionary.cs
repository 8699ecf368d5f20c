namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Values by name, in the order of the file. What has another key than a text is left
/// out: models have nothing there.</summary>
internal sealed class PickleDictionary
{
    private readonly OrderedDictionary<string, object?> _named = new(StringComparer.Ordinal);

    /// <summary>The names and values.</summary>
    public IReadOnlyDictionary<string, object?> Named => _named;

    /// <summary>Sets a value.</summary>
    public void Set(object? key, object? value)
    {
        if (key is string name)
        {
            _named[name] = value;
        }
    }

    /// <summary>The value of a name; null where there is none.</summary>
    public object? Find(string name) => _named.GetValueOrDefault(name);
}
