namespace GanGraph.Media.Films;

/// <summary>How much time an encoder may take to make the file small.</summary>
public enum FilmPreset
{
    /// <summary>Largest file.</summary>
    Ultrafast,

    /// <summary>Between ultrafast and medium.</summary>
    Veryfast,

    /// <summary>The usual choice.</summary>
    Medium,

    /// <summary>A little smaller.</summary>
    Slow,

    /// <summary>Smallest file, several times the time.</summary>
    Veryslow,
}
