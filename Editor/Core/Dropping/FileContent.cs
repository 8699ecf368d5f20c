namespace GanGraph.Editor.Dropping;

/// <summary>What a file or folder turned out to be.</summary>
public enum FileContent
{
    /// <summary>Something that no graph takes.</summary>
    Other,

    /// <summary>A graph as text.</summary>
    Graph,

    /// <summary>A graph with all that it reads in one file, made by <c>gangraph pack</c>.</summary>
    Pack,

    /// <summary>One picture.</summary>
    Picture,

    /// <summary>A film, or pictures that move.</summary>
    Film,

    /// <summary>A recording.</summary>
    Sound,

    /// <summary>A trained network or a checkpoint.</summary>
    Model,

    /// <summary>A file of PyTorch's that holds weights without the network they belong to, so that
    /// nothing loads it.</summary>
    LooseWeights,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>Nothing is there.</summary>
    Missing,
}
