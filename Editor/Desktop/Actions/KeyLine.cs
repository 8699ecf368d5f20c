namespace GanGraph.Editor.Desktop.Actions;

/// <summary>A line of the table of keys.</summary>
/// <param name="Words">What is done.</param>
/// <param name="Keys">By which keys or by what gesture.</param>
public sealed record KeyLine(string Words, string Keys)
{
    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"{Words}: {Keys}";
}
