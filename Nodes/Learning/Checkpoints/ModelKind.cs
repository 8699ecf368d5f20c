namespace GanGraph.Learning.Checkpoints;

/// <summary>How much of a training a file holds.</summary>
public enum ModelKind
{
    /// <summary>Everything that is needed to go on as if it had never stopped.</summary>
    Checkpoint,

    /// <summary>Only the network that draws.</summary>
    Generator,
}
