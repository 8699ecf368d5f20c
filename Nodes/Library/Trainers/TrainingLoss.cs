namespace GanGraph.Nodes.Trainers;

/// <summary>What the two networks lower.</summary>
public enum TrainingLoss
{
    /// <summary>As the recipe has it.</summary>
    Recipe,

    /// <summary>Cross entropy, as in the first networks of this kind.</summary>
    CrossEntropy,

    /// <summary>Hinge: calmer, the discriminator stops at what it judges well enough.</summary>
    Hinge,
}
