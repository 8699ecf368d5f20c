using System.Buffers.Binary;
using System.Text;
using GanGraph.Learning;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch.Storage;
using GanGraph.Values;
using Newtonsoft.Json.Linq;
using static TorchSharp.torch;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Damages a checkpoint: each file is opened and taken up, or refused with words that a
/// person understands.</summary>
public sealed class ModelFuzzTests : IDisposable
{
    private const int Share = 4_000;

    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-model-fuzz-").FullName;

    private readonly Grey _pictures = new();
    private readonly DcganTrainer _trainer;
    private readonly byte[] _whole;

    public ModelFuzzTests()
    {
        DcganOptions options = DcganOptions.For(DcganRecipe.Quick, 32);
        options = options with
        {
            Shape = options.Shape with { Channels = 1, LatentDimension = 2 },
            Batch = 2,
        };
        _trainer = new DcganTrainer(options, _pictures, CPU);
        string path = Path.Combine(_folder, "whole.safetensors");
        TrainerState.Save(_trainer, path, new PictureSource("f", "grey", 3));
        _whole = File.ReadAllBytes(path);
    }

    private int HeaderEnd => 8 + (int)BinaryPrimitives.ReadInt64LittleEndian(_whole);

    public void Dispose()
    {
        _trainer.Dispose();
        _pictures.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_DamagedBytes_LoadsOrSaysWhy() => Damage(3, random => ByteDamage.Of(
        _whole, random, random.Next(4) == 0 ? _whole.Length : HeaderEnd));

    [Fact]
    public void Open_DamagedHeader_LoadsOrSaysWhy() => Damage(4, random =>
    {
        JObject header = JObject.Parse(Encoding.UTF8.GetString(_whole[8..HeaderEnd]));
        if (random.Next(2) == 0)
        {
            string card = (string)header["__metadata__"]!["gangraph"]!;
            header["__metadata__"]!["gangraph"] =
                Encoding.UTF8.GetString(TreeDamage.Of(JObject.Parse(card), random));
        }

        byte[] json = random.Next(2) == 0
            ? Encoding.UTF8.GetBytes(header.ToString())
            : TreeDamage.Of(header, random);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. _whole.AsSpan(HeaderEnd)];
    });

    [Fact]
    public void Open_CutAnywhere_SaysSo()
    {
        Random random = new(5);
        int[] places =
        [
            .. Enumerable.Range(0, HeaderEnd + 64),
            .. Enumerable.Range(0, 300).Select(_ => random.Next(HeaderEnd, _whole.Length)),
            .. Enumerable.Range(1, 64).Select(end => _whole.Length - end),
        ];
        string path = Path.Combine(_folder, "cut.safetensors");
        foreach (int place in places)
        {
            File.WriteAllBytes(path, _whole[..place]);

            ModelException fault = Assert.Throws<ModelException>(
                () => ModelFile.Open(path, needsCard: false));

            Assert.StartsWith($"{path} cannot be read: ", fault.Message);
            Assert.EndsWith(" Fetch or make the file again.", fault.Message);
            FuzzRun.IsClear(fault.Message);
        }
    }

    private void Damage(int seed, Func<Random, byte[]> damaged)
    {
        int opened = 0;
        int taken = 0;
        string path = Path.Combine(_folder, "damaged.safetensors");
        FuzzRun.Run(seed, FuzzRun.Cases(Share), damaged, bytes =>
        {
            File.WriteAllBytes(path, bytes);
            opened += IsOpened(path) ? 1 : 0;
            taken += IsTakenUp(path) ? 1 : 0;
        });

        Assert.True(opened >= taken && taken > 0, $"{opened} were opened, {taken} taken up.");
    }

    private static bool IsOpened(string path)
    {
        try
        {
            using SafetensorsFile file = SafetensorsFile.Open(path);
            return true;
        }
        catch (InvalidDataException e)
        {
            FuzzRun.IsClear(e.Message);
            return false;
        }
    }

    private bool IsTakenUp(string path)
    {
        try
        {
            using ModelFile file = ModelFile.Open(path, needsCard: false);
            TrainerState.Load(_trainer, file);
            Assert.Equal(file.Card.Steps, _trainer.Steps);
            using DcganGenerator generator = DcganGenerator.Open(path, CPU);
            return true;
        }
        catch (ModelException e)
        {
            FuzzRun.IsClear(e.Message);
            return false;
        }
    }

    [Fact]
    public void Open_CardThatPromisesMore_IsRefusedBeforeRoomIsMade()
    {
        string text = Encoding.UTF8.GetString(_whole[8..HeaderEnd])
            .Replace("channels\\u0022: 1,", "channels\\u0022: 9,", StringComparison.Ordinal);
        Assert.Equal(HeaderEnd - 8, text.Length);
        string path = Path.Combine(_folder, "promise.safetensors");
        File.WriteAllBytes(
            path, [.. _whole[..8], .. Encoding.UTF8.GetBytes(text), .. _whole.AsSpan(HeaderEnd)]);

        ModelException fault = Assert.Throws<ModelException>(
            () => DcganGenerator.Open(path, CPU));

        Assert.Equal(
            $"{path}: average.seed.weight is [64, 2], wanted [576, 2]. Choose a model of this "
            + "shape.",
            fault.Message);
    }

    private sealed class Grey : PictureStore
    {
        public override int Count => 3;

        public override int Width => 32;

        public override int Height => 32;

        public override Tensor Take(IReadOnlyList<int> indices) =>
            full([indices.Count, 3, 32, 32], 128, dtype: ScalarType.Byte);
    }
}
