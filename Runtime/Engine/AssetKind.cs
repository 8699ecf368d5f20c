namespace GanGraph.Engine;

/// <summary>What kind of file or folder a node reads.</summary>
public enum AssetKind
{
    /// <summary>A film with pictures in it.</summary>
    Video,

    /// <summary>One picture.</summary>
    Picture,

    /// <summary>A folder of pictures.</summary>
    PictureFolder,

    /// <summary>A recording.</summary>
    Sound,

    /// <summary>A trained network or a checkpoint.</summary>
    Model,

    /// <summary>A TorchScript network: code, which runs only when the person has permitted it.
    /// </summary>
    Script,
}
