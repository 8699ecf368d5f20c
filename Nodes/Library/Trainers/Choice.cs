namespace GanGraph.Nodes.Trainers;

/// <summary>A switch that can be left to the recipe.</summary>
public enum Choice
{
    /// <summary>As the recipe has it.</summary>
    Recipe,

    /// <summary>On.</summary>
    On,

    /// <summary>Off.</summary>
    Off,
}
