namespace GanGraph.Learning.Importing.Pickles;

/// <summary>An object of a class that is known by name alone.</summary>
/// <param name="className">The name of the class.</param>
internal sealed class PickleObject(string className)
{
    /// <summary>The name of the class.</summary>
    public string ClassName => className;

    /// <summary>What it holds.</summary>
    public PickleDictionary State { get; set; } = new();
}
