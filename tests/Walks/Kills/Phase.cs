namespace GanGraph.Walks.Tests.Kills;

/// <summary>What a run was doing when it was ended.</summary>
internal enum Phase
{
    /// <summary>Before the training asked for its pictures.</summary>
    Starting,

    /// <summary>Pictures were being decoded into the cache.</summary>
    Caching,

    /// <summary>Steps were being taken.</summary>
    Training,

    /// <summary>Frames were being drawn, with no segment of the film open.</summary>
    Rendering,

    /// <summary>Frames were being drawn while ffmpeg encoded a segment of the film.</summary>
    Encoding,

    /// <summary>All frames were drawn; the film was being joined.</summary>
    Joining,

    /// <summary>The film was there; the rest was being written down.</summary>
    Closing,
}
