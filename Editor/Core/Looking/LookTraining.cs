namespace GanGraph.Editor.Looking;

/// <summary>What to do when a look needs a training that is not finished.</summary>
public enum LookTraining
{
    /// <summary>Say so, and do nothing.</summary>
    Refuse,

    /// <summary>Look with the newest of what is there.</summary>
    TakeUnfinished,

    /// <summary>Bring the training to its target first.</summary>
    Train,
}
