using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Walks through what a <see cref="Brain"/> knows, <c>key</c> by key; see
/// <see cref="Strength"/> and <see cref="Easing.SlowInOut"/>, or <see langword="null"/>.</summary>
/// <remarks>First line.<para>Second line.</para></remarks>
public sealed class Walk : Node
{
    public override int Version => 3;

    /// <summary>What draws.</summary>
    public Input<Brain> Generator { get; } = new();

    /// <summary>How far from the mean; 0 is the mean.</summary>
    public Setting<double> Strength { get; } = new(0.7, min: 0, max: 1, unit: "no unit");

    /// <summary>The keys.</summary>
    public Setting<int[]> Seeds { get; } = new([1, 2], min: 0, max: 1000);

    /// <summary>Words to show.</summary>
    public Setting<string[]> Words { get; } = new([]);

    /// <summary>How to get from key to key.</summary>
    public Setting<Easing> Easing { get; } = new(Samples.Easing.Linear);

    /// <summary>A line of text.</summary>
    public Setting<string> Caption { get; } = new("");

    /// <summary>What is drawn.</summary>
    public Output<Pictures> Frames { get; } = new();

    protected internal override IEnumerable<string> Check()
    {
        if (Seeds.Value.Length < 2)
        {
            yield return "Seeds has too few keys. Name at least 2.";
        }
    }

    /// <summary>Version 1 kept percents and called what is drawn pictures, version 2 called the
    /// strength psi and the generator brain.</summary>
    protected internal override void Migrate(int from, OldNode node)
    {
        if (from == 1)
        {
            node.RenameOutput("pictures", "frames");
            if (node.Settings["psi"] is JToken percents)
            {
                node.Settings["psi"] = (double)percents / 100;
            }
        }
        else
        {
            node.RenameSetting("psi", "strength");
            node.RenameInput("brain", "generator");
        }
    }
}
