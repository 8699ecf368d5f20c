namespace GanGraph.Learning.Networks;

/// <summary>What a network is run for.</summary>
public enum NetworkMode
{
    /// <summary>To learn: normalises by the batch and updates what is kept.</summary>
    Training,

    /// <summary>To draw: normalises by running statistics, so that a picture depends on its own
    /// latent alone.</summary>
    Drawing,

    /// <summary>To draw as early films did: normalises by the batch, so that a picture also
    /// depends on the latents it is drawn together with. Changes nothing that is kept.</summary>
    DrawingByBatch,
}
