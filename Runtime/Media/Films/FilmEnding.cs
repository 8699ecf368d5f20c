namespace GanGraph.Media.Films;

/// <summary>What is put into a film beside the pictures.</summary>
public sealed record FilmEnding
{
    /// <summary>A text to carry, such as the graph; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>Sound to lay under the film; null for none.</summary>
    public FilmSound? Sound { get; init; }

    /// <summary>How often a loop is played: 0 for ever. Films leave it to the player.</summary>
    public int Plays { get; init; }
}
