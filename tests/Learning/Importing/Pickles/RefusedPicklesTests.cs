using GanGraph.Learning.Importing.Bytes;
using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Tests.Importing.Pickles;

/// <summary>Pickles that are made to harm.</summary>
public class RefusedPicklesTests
{
    private const string NotOnTheList = ", which is not among the things that a generator of a "
        + "known kind is made of. Nothing was run. Choose a file that holds a generator, or fetch "
        + "this one again.";

    [Theory]
    [InlineData("os", "system")]
    [InlineData("posix", "system")]
    [InlineData("builtins", "eval")]
    [InlineData("builtins", "getattr")]
    [InlineData("torch.nn.modules.conv", "Conv2d")]
    [InlineData("torch._utils", "_import_dotted_name")]
    [InlineData("collections", "OrderedDict.fromkeys")]
    public void Open_WantsAnythingElse_IsRefusedByName(string module, string name)
    {
        PickleWriter[] ways =
        [
            new PickleWriter().Global(module, name).Text("touch harm")
                .Add(Opcode.Tuple1, Opcode.Reduce).Stop(),
            new PickleWriter().Add(Opcode.Proto, 4).Text(module).Text(name)
                .Add(Opcode.StackGlobal).Text("touch harm")
                .Add(Opcode.Tuple1, Opcode.Reduce).Stop(),
            new PickleWriter().Add(Opcode.Mark).Text("touch harm")
                .Line(Opcode.Inst, module, name).Stop(),
            new PickleWriter().Add(Opcode.Mark).Global(module, name).Text("touch harm")
                .Add(Opcode.Obj).Stop(),
        ];

        Assert.All(ways, way => Assert.Equal(
            $"test.pkl: it wants {module}.{name}{NotOnTheList}", Fault(way)));
    }

    [Fact]
    public void Open_WantsSomethingInsideAStorage_IsRefusedByName()
    {
        byte[] inner = new PickleWriter().Global("os", "system").Text("touch harm")
            .Add(Opcode.Tuple1, Opcode.Reduce).Stop().Bytes;

        string fault = Fault(new PickleWriter().Global("torch.storage", "_load_from_bytes")
            .Blob(inner).Add(Opcode.Tuple1, Opcode.Reduce).Stop());

        Assert.Equal($"test.pkl: it wants os.system{NotOnTheList}", fault);
    }

    [Fact]
    public void Open_StorageThatMakesThings_IsRefused()
    {
        byte[] inner = new PickleWriter().Global("torch.storage", "_load_from_bytes")
            .Blob([]).Add(Opcode.Tuple1, Opcode.Reduce).Stop().Bytes;

        string fault = Fault(new PickleWriter().Global("torch.storage", "_load_from_bytes")
            .Blob(inner).Add(Opcode.Tuple1, Opcode.Reduce).Stop());

        Assert.Contains("the byte 0x52 before byte", fault);
    }

    [Fact]
    public void Read_DoubledAgainAndAgain_IsNoModel()
    {
        // [x, x] of [x, x] of ...: 2^200 values, one hundred times as long to write down.
        PickleWriter writer = new PickleWriter().Add(Opcode.EmptyTuple, Opcode.BinPut, 0);
        for (byte i = 0; i < 200; i++)
        {
            writer.Add(
                Opcode.BinGet, i, Opcode.BinGet, i, Opcode.Tuple2, Opcode.BinPut, (byte)(i + 1));
        }

        Assert.NotNull(writer.Stop().Read());
        Assert.Contains("it holds 2 things, wanted the three networks", Model(writer));
    }

    [Fact]
    public void Open_ModulesDoubledAgainAndAgain_EndsSoon() =>
        Assert.Contains("it has more than 10000 modules", Model(Modules(width: 12, depth: 10)));

    [Fact]
    public void Open_ModulesNestedDeeply_SaysSo() =>
        Assert.Contains("modules stand in each other 16 times", Model(Modules(1, 5_000)));

    [Fact]
    public void Open_ListsNestedDeeply_SaysSo()
    {
        byte[] marks = new byte[100_000];
        Array.Fill(marks, Opcode.Mark);

        Assert.Contains(
            "lists begin in each other 500 times", Fault(new PickleWriter().Add(marks)));
    }

    [Fact]
    public void Open_EndlessInstructions_SaysSo()
    {
        byte[] many = new byte[2_000_000];
        Array.Fill(many, Opcode.EmptyDict);

        Assert.Contains(
            "it has more than 1000000 instructions", Fault(new PickleWriter().Add(many)));
    }

    [Theory]
    [InlineData(Opcode.BinBytes, 4)]
    [InlineData(Opcode.BinUnicode, 4)]
    [InlineData(Opcode.BinBytes8, 8)]
    [InlineData(Opcode.ByteArray8, 8)]
    [InlineData(Opcode.BinUnicode8, 8)]
    public void Open_PromisesMoreBytesThanThereAre_SaysSo(byte code, int width)
    {
        byte[] huge = new byte[width];
        Array.Fill(huge, (byte)0x7F);

        Assert.Contains(
            "it was cut short or changed", Fault(new PickleWriter().Add(code).Add(huge).Stop()));
    }

    [Fact]
    public void Open_SameBytesReadAgainAndAgain_EndsSoon()
    {
        PickleWriter writer = new PickleWriter().Text(new string('x', 100_000))
            .Add(Opcode.BinPut, 0).Text("latin1").Add(Opcode.BinPut, 1);
        for (int i = 0; i < 10_000; i++)
        {
            writer.Global("_codecs", "encode").Add(
                Opcode.BinGet, 0, Opcode.BinGet, 1, Opcode.Tuple2, Opcode.Reduce, Opcode.Pop);
        }

        Assert.Contains("read again and again", Fault(writer.Stop()));
    }

    [Theory]
    [InlineData(new[] { 1 << 30, 1 << 30 }, new[] { 0, 0 }, "than any memory holds")]
    [InlineData(new[] { 1 << 30 }, new[] { 0 }, "which no layer has")]
    [InlineData(new[] { 4 }, new[] { 1 << 30 }, "where 2 are stored")]
    [InlineData(new[] { 3 }, new[] { 1 }, "wants 3 numbers, where 2 are stored")]
    [InlineData(new[] { 2 }, new[] { 2 }, "wants 3 numbers, where 2 are stored")]
    public void Open_TensorBeyondItsNumbers_SaysSo(int[] shape, int[] strides, string wanted)
    {
        PickleWriter writer = new();
        byte[] storage = TorchBytes.Storage(TorchBytes.Floats(1, 2), 2);

        Assert.Contains(wanted, Fault(writer.Tensor(storage, 0, shape, strides).Stop()));
    }

    [Fact]
    public void Open_StorageThatPromisesMore_SaysSo()
    {
        byte[] storage = TorchBytes.Storage(TorchBytes.Floats(1, 2), 2, promised: 1 << 30);

        Assert.Contains(
            "a storage says it has 1073741824 and",
            Fault(new PickleWriter().Tensor(storage, 0, [2], [1]).Stop()));
    }

    internal static string Fault(PickleWriter writer) =>
        Assert.Throws<ModelException>(writer.Read).Message;

    private static string Model(PickleWriter writer)
    {
        PickleFile file = PickleFile.Read("test.pkl", new MemoryBytes(writer.Bytes));
        return Assert.Throws<ModelException>(() => GeneratorFileOf(file)).Message;
    }

    private static void GeneratorFileOf(PickleFile file) =>
        GanGraph.Learning.Importing.GeneratorFile.Of(file).Dispose();

    // A module of one name holds another one several times, and that another one ...
    private static PickleWriter Modules(int width, int depth)
    {
        PickleWriter writer = new PickleWriter().Add(Opcode.EmptyDict).Text("G_ema");
        for (int i = 0; i < depth; i++)
        {
            writer.Global("torch_utils.persistence", "_reconstruct_persistent_obj")
                .Add(Opcode.EmptyDict).Text("class_name").Text("Generator").Add(Opcode.SetItem)
                .Text("state").Add(Opcode.EmptyDict).Text("_modules").Add(Opcode.EmptyDict)
                .Text("m0");
        }

        writer.Add(Opcode.None);
        for (int i = 0; i < depth; i++)
        {
            writer.Add(Opcode.BinPut, 0, Opcode.SetItem);
            for (int other = 1; other < width; other++)
            {
                writer.Text($"m{other}").Add(Opcode.BinGet, 0, Opcode.SetItem);
            }

            writer.Add(Opcode.SetItem, Opcode.SetItem, Opcode.Tuple1, Opcode.Reduce);
        }

        return writer.Add(Opcode.SetItem).Stop();
    }
}
