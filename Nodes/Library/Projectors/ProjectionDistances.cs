using GanGraph.Engine;
using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Learning.Projection.Perceptual;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>What the projectors compare pictures by, from their settings.</summary>
internal static class ProjectionDistances
{
    /// <summary>Opens the networks that it takes.</summary>
    /// <param name="generator">Whose discriminator looks on.</param>
    /// <param name="weight">Weight of what that sees; 0 for none.</param>
    /// <param name="perceptual">A script that sees as people do; unset for none.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="GraphException">The script is not permitted.</exception>
    public static DistanceRecipe Of(
        LoadedGenerator generator, double weight, AssetSetting perceptual, INodeRun run) =>
        perceptual.IsSet
            ? new DistanceRecipe
            {
                Perceptual = PerceptualNetwork.Load(
                    run.ReadScript(perceptual), run.NameOf(perceptual), device(run.Device)),
            }
            : new DistanceRecipe
            {
                Judge = weight > 0 ? OpenedDiscriminator.Of(generator) : null,
                JudgeWeight = weight,
            };
}
