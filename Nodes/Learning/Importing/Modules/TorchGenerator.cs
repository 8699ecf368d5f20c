using GanGraph.Learning.Importing.Pickles;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Finds the networks in a file of a PyTorch trainer: a dictionary of G, D and G_ema.
/// </summary>
internal static class TorchGenerator
{
    private static readonly string[] Generators = ["G_ema", "G"];
    private static readonly string[] Known = ["G", "D", "G_ema"];

    /// <summary>Reads what the file holds.</summary>
    /// <exception cref="PickleException">No generator of a known kind is in it.</exception>
    public static ModelContent Read(PickleDictionary root)
    {
        string[] members = [.. Known.Where(name => root.Find(name) is PickleObject)];
        string? member = Generators.FirstOrDefault(name => members.Contains(name));
        if (member is null)
        {
            string keys = PrintableText.Of(string.Join(", ", root.Named.Keys.Take(10)));
            throw new PickleException(
                $"it holds {(keys.Length > 0 ? keys : "nothing")}, wanted a network under G_ema");
        }

        ModuleTree generator = Tree(root, member);
        return new ModelContent
        {
            Options = OptionsOf(generator),
            Weights = Weights(generator),
            Discriminator = new(() => members.Contains("D") ? Discriminator(root) : null),
            Latest = new(() => member == "G_ema" && members.Contains("G")
                ? Weights(Tree(root, "G"))
                : null),
            Facts = new ModelFacts
            {
                Format = "PyTorch pickle",
                Members = root.Find("augment_pipe") is PickleObject
                    ? [.. members, "augment_pipe"]
                    : members,
                Member = member,
                Precision = string.Join(", ", generator.All()
                    .Select(tensor => tensor.Value.Type.ToString()).Distinct()),
                TrainingSet = TrainingSet(root),
                Notes = member == "G_ema" ? [] :
                [
                    "There is no averaged generator (G_ema) in this file. That of the last step "
                    + "(G) is used, whose pictures are rougher.",
                ],
            },
        };
    }

    private static GeneratorOptions OptionsOf(ModuleTree generator)
    {
        ModuleTree? synthesis = generator.Children.GetValueOrDefault("synthesis");
        return synthesis?.Children.ContainsKey("input") == true
            && synthesis.Facts.Has("layer_names")
            ? new() { StyleGan3 = StyleGan3Modules.Generator(generator) }
            : synthesis?.Facts.Has("block_resolutions") == true
            ? new() { StyleGan2 = StyleGan2Modules.Generator(generator) }
            : throw new PickleException(
                $"{generator.Where} is a {generator.ClassName} of another architecture, wanted a "
                + "generator of StyleGAN2 or StyleGAN3");
    }

    private static DiscriminatorContent Discriminator(PickleDictionary root)
    {
        ModuleTree network = Tree(root, "D");
        return new(StyleGan2Modules.Discriminator(network), Weights(network));
    }

    private static ModuleTree Tree(PickleDictionary root, string member) =>
        ModuleTree.Of(member, PickleWords.Is<PickleObject>(root.Find(member), "a network"));

    private static Dictionary<string, StoredWeight> Weights(ModuleTree network) => network.All()
        .ToDictionary(
            tensor => tensor.Key,
            tensor => new StoredWeight(tensor.Value.Shape, tensor.Value.Load));

    // The path of the pictures is somebody's own and says nothing to others.
    private static string TrainingSet(PickleDictionary root)
    {
        if (root.Find("training_set_kwargs") is not PickleDictionary values)
        {
            return "";
        }

        PickledFacts facts = new("training_set_kwargs", values);
        List<string> words = [];
        if (facts.WholeOrNothing("max_size") is int size)
        {
            words.Add($"{size} pictures");
        }

        if (facts.WholeOrNothing("resolution") is int side)
        {
            words.Add($"{side} px");
        }

        words.Add(facts.Flag("use_labels", false) ? "with classes" : "without classes");
        if (facts.Flag("xflip", false))
        {
            words.Add("mirrored");
        }

        return string.Join(", ", words);
    }
}
