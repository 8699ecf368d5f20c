namespace GanGraph.Nodes.Loaders;

/// <summary>In which order the pictures of a folder follow each other.</summary>
public enum PictureOrder
{
    /// <summary>By name, numbers by their value: 2 before 10.</summary>
    Name,

    /// <summary>By the time the file was last changed, oldest first.</summary>
    Time,

    /// <summary>Shuffled, the same way each time for the same seed of the graph.</summary>
    Shuffled,
}
