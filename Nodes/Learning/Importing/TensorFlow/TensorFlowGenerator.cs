using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>Finds the networks in a file of a TensorFlow trainer: a tuple of G, D and Gs, the
/// averaged one.</summary>
internal static class TensorFlowGenerator
{
    private static readonly string[] Names = ["G", "D", "Gs"];

    /// <summary>Reads what the file holds.</summary>
    /// <exception cref="PickleException">No generator of a known kind is in it.</exception>
    public static ModelContent Read(object?[] root)
    {
        if (root.Length != Names.Length || root.Any(part => part is not PickleObject))
        {
            throw new PickleException(
                $"it holds {root.Length} things, wanted the three networks G, D and Gs");
        }

        PickleObject averaged = (PickleObject)root[2]!;
        TensorFlowNetwork generator = TensorFlowNetwork.Of("Gs", averaged);
        ModelFacts facts = new()
        {
            Format = "TensorFlow pickle",
            Members = Names,
            Member = "Gs",
        };
        return generator.Facts.Whole("version", 0) switch
        {
            >= 4 => new ModelContent
            {
                Options = new() { StyleGan2 = StyleGan2Variables.Options(generator) },
                Weights = StyleGan2Variables.Generator(generator),
                Discriminator = new(() => Discriminator((PickleObject)root[1]!)),
                Latest = new(() => StyleGan2Variables.Generator(
                    TensorFlowNetwork.Of("G", (PickleObject)root[0]!))),
                Facts = facts,
            },
            2 => ProgressiveVariables.Read(generator, facts),
            3 => throw new PickleException(
                "it is a StyleGAN of 2019 (the first), wanted StyleGAN2 or later"),
            int version => throw new PickleException(
                $"its networks are of version {version}, wanted 2 or 4"),
        };
    }

    private static DiscriminatorContent Discriminator(PickleObject network)
    {
        TensorFlowNetwork read = TensorFlowNetwork.Of("D", network);
        return new(
            StyleGan2DiscriminatorVariables.Options(read),
            StyleGan2DiscriminatorVariables.Weights(read));
    }
}
