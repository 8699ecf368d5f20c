using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Trainers;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Trainers;

public class TrainDcganTests
{
    [Fact]
    public void Prepare_AFewSteps_GivesAGeneratorAndSamples()
    {
        TrainDcgan node = new();
        using NodeRig rig = Rig(node);
        Assert.False(node.IsFinished(rig.Artifact));

        rig.Prepare();

        Assert.True(node.IsFinished(rig.Artifact));
        Assert.Equal(32, rig.Value<Values.Generator>("generator").Width);
        Assert.Contains(
            rig.Files, file => file.What.StartsWith("samples", StringComparison.Ordinal));
        Assert.Contains(rig.Steps, step => step is { Done: 3, Of: 3, Unit: "steps" });
    }

    [Fact]
    public void Prepare_Stopped_GoesOnLater()
    {
        TrainDcgan node = new();
        using NodeRig rig = Rig(node);
        rig.Stop();

        Assert.ThrowsAny<OperationCanceledException>(() => rig.Prepare());

        Assert.False(node.IsFinished(rig.Artifact));
    }

    [Fact]
    public void Prepare_StartOfAnotherShape_LearnsFromNothingAndSaysSo()
    {
        using NodeRig first = Rig(new TrainDcgan());
        first.Prepare();
        string start = Directory.GetFiles(
            first.Artifact, "step-*.safetensors", SearchOption.AllDirectories)
            .First(path => path.Contains("checkpoints", StringComparison.Ordinal));
        using NodeRig other = Rig(new TrainDcgan()).Set("channels", 3).Set("start", start);

        other.Prepare();

        Assert.Contains(
            other.Said, text => text.Contains("another shape", StringComparison.Ordinal));
        Assert.Contains(other.Steps, step => step is { Done: 1, Of: 3 });
    }

    [Fact]
    public void Prepare_StepsLeftToTheRecipe_GoesOnFromTheStart()
    {
        using NodeRig first = Rig(new TrainDcgan());
        first.Prepare();
        string start = Directory.GetFiles(
            first.Artifact, "step-*.safetensors", SearchOption.AllDirectories)
            .First(path => path.Contains("checkpoints", StringComparison.Ordinal));
        using NodeRig other = Rig(new TrainDcgan()).Set("steps", 0).Set("start", start);
        other.StopAfter(TimeSpan.FromSeconds(5));

        Assert.ThrowsAny<OperationCanceledException>(() => other.Prepare());

        Assert.Contains(other.Steps, step => step is { Done: 4, Of: 1503 });
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("card")]
    public void Prepare_GeneratorDamaged_IsSetAsideAndMadeAgain(string how)
    {
        TrainDcgan node = new();
        using NodeRig rig = Rig(node);
        rig.Prepare();
        string path = Directory.GetFiles(
            Path.Combine(rig.Artifact, "generators"), "*.safetensors").Single();
        byte[] whole = File.ReadAllBytes(path);
        byte[] damaged = how switch
        {
            "flip" => [.. whole[..^9], (byte)(whole[^9] ^ 1), .. whole[^8..]],
            "cut" => whole[..(whole.Length / 2)],
            "empty" => [],
            _ => whole,
        };
        File.WriteAllBytes(path, damaged);
        if (how == "card")
        {
            File.Delete(Path.ChangeExtension(path, ".json"));
        }

        rig.Prepare();

        Assert.Contains(rig.Said, text => text.Contains(".safetensors.damaged"));
        Assert.Equal(damaged, File.ReadAllBytes(path + ".damaged"));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void Check_UnknownAugmentation_IsSaid()
    {
        TrainDcgan node = new();
        using NodeRig rig = Rig(node).Set("augment", "color,blur");

        Assert.Contains("blur", Assert.Single(node.Check()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Generate_Latents_DependOnThemselvesAlone(bool batchStatistics)
    {
        using NodeRig train = Rig(new TrainDcgan()).Set("batchStatistics", batchStatistics);
        train.Prepare();
        using NodeRig draw = new NodeRig(new Generate())
            .Wire("generator", train.Value<Values.Generator>("generator"))
            .Wire("latents", new Latents(
                arange(0, 12, float32).view(3, 4).mul(0.1).add(0.1), LatentSpace.Z));
        draw.Prepare();
        using Frames all = draw.Render<Frames>(0, 3);
        float[] last = all.Pixels[2].contiguous().data<float>().ToArray();

        using Frames one = draw.Render<Frames>(2, 1);

        Assert.All(
            one.Pixels.contiguous().data<float>().ToArray().Zip(last),
            pair => Assert.Equal(pair.Second, pair.First, 4));
        Assert.All(last, value => Assert.InRange(value, 0, 1));
    }

    internal static NodeRig Rig(TrainDcgan node) => new NodeRig(node)
        .Wire("dataset", new Squares())
        .Set("size", 32).Set("steps", 3).Set("channels", 2).Set("latentDimension", 4)
        .Set("batch", 2);

    private sealed class Squares : Dataset
    {
        public override string Fingerprint => "squares";

        public override string Source => "made in the test";

        public override PictureStore Open(
            int width, int height, Action<long, long> progress, CancellationToken cancel) =>
            new Store(width);
    }

    private sealed class Store(int size) : PictureStore
    {
        public override int Count => 5;

        public override int Width => size;

        public override int Height => size;

        public override Tensor Take(IReadOnlyList<int> indices) =>
            full([indices.Count, 3, size, size], 40 * (indices[0] + 1), dtype: ScalarType.Byte);
    }
}
