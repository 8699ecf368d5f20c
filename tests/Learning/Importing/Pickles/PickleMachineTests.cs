using System.Numerics;
using System.Text;
using GanGraph.Learning.Importing.Bytes;
using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Tests.Importing.Pickles;

/// <summary>Values as Python writes them; the bytes are those of its own pickle module.</summary>
public class PickleMachineTests
{
    // pickle.dumps({"a": [1, -2, 300, 70000, 2.5, True, None], "b": (1, (2,), "é"), "c": {4},
    //               "d": b"xy", "e": 10**20}, protocol)
    [Theory]
    [InlineData("(dp0\nVa\np1\n(lp2\nI1\naI-2\naI300\naI70000\naF2.5\naI01\naNasVb\np3\n(I1\n(I2\n"
        + "tp4\nV\xe9\np5\ntp6\nsVc\np7\nc__builtin__\nset\np8\n((lp9\nI4\natp10\nRp11\nsVd\np12\n"
        + "c_codecs\nencode\np13\n(Vxy\np14\nVlatin1\np15\ntp16\nRp17\nsVe\np18\n"
        + "L100000000000000000000L\ns.")]
    [InlineData("\x80\x04\x95Z\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01" + "a\x94]\x94(K\x01J"
        + "\xfe\xff\xff\xffM,\x01Jp\x11\x01\x00G@\x04\x00\x00\x00\x00\x00\x00\x88Ne\x8c\x01"
        + "b\x94K\x01K\x02\x85\x94\x8c\x02\xc3\xa9\x94\x87\x94\x8c\x01" + "c\x94\x8f\x94(K\x04\x90"
        + "\x8c\x01" + "d\x94" + "C\x02xy\x94\x8c\x01" + "e\x94\x8a\x09\x00\x00\x10"
        + "c-^\xc7k\x05"
        + "u.")]
    public void Run_ProtocolsOfPython_GiveTheSameValues(string latin)
    {
        PickleDictionary root = (PickleDictionary)new PickleWriter()
            .Add(Encoding.Latin1.GetBytes(latin)).Read()!;

        Assert.Equal(["a", "b", "c", "d", "e"], root.Named.Keys);
        Assert.Equal([1L, -2L, 300L, 70000L, 2.5, true, null], (List<object?>)root.Find("a")!);
        object?[] tuple = (object?[])root.Find("b")!;
        Assert.Equal(1L, tuple[0]);
        Assert.Equal([2L], (object?[])tuple[1]!);
        Assert.Equal("é", tuple[2]);
        Assert.Equal([4L], (List<object?>)root.Find("c")!);
        Assert.Equal("xy"u8.ToArray(), ((PickleBytes)root.Find("d")!).ToArray(2));
        Assert.Equal(BigInteger.Pow(10, 20), root.Find("e"));
    }

    [Fact]
    public void Run_ValueThatWasRemembered_IsTheSameThing()
    {
        List<object?> root = (List<object?>)new PickleWriter().Add(
            Opcode.EmptyList, Opcode.BinPut, 0, Opcode.EmptyDict, Opcode.BinPut, 1, Opcode.Append,
            Opcode.BinGet, 0, Opcode.Pop, Opcode.BinGet, 1, Opcode.Append).Stop().Read()!;

        Assert.Equal(2, root.Count);
        Assert.Same(root[0], root[1]);
    }

    [Fact]
    public void Run_LongTexts_StayInTheFile()
    {
        PickleText root = (PickleText)new PickleWriter()
            .Text(new string('x', 40_000)).Stop().Read()!;

        Assert.Equal(40_000, root.Utf8.Length);
    }

    [Fact]
    public void Run_NumpyScalarAndArray_AreRead()
    {
        PickleWriter writer = new();
        DoubleType(writer.Global("numpy._core.multiarray", "scalar"))
            .Blob(BitConverter.GetBytes(1.5)).Add(Opcode.Tuple2, Opcode.Reduce);
        DoubleType(writer
            .Global("numpy.core.multiarray", "_reconstruct").Global("numpy", "ndarray").Tuple(0)
            .Blob([(byte)'b']).Add(Opcode.Tuple3, Opcode.Reduce)
            .Add(Opcode.Mark).Number(1).Tuple(2))
            .Add(Opcode.NewFalse)
            .Blob([.. BitConverter.GetBytes(3.0), .. BitConverter.GetBytes(4.0)])
            .Add(Opcode.Tuple, Opcode.Build);

        object?[] root = (object?[])writer.Add(Opcode.Tuple2).Stop().Read()!;

        Assert.Equal(1.5, root[0]);
        Assert.Equal([3.0, 4.0], ((NumpyArray)root[1]!).Numbers());
        Assert.Equal([2L], ((NumpyArray)root[1]!).ToTensor().Shape);
    }

    private static PickleWriter DoubleType(PickleWriter writer) => writer
        .Global("numpy", "dtype").Text("f8").Add(Opcode.NewFalse, Opcode.NewTrue)
        .Add(Opcode.Tuple3, Opcode.Reduce)
        .Add(Opcode.Mark).Number(3).Text("<").Add(Opcode.None, Opcode.None, Opcode.None)
        .Number(-1).Number(-1).Number(0).Add(Opcode.Tuple, Opcode.Build);
}
