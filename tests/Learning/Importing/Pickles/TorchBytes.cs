using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Tests.Importing.Pickles;

/// <summary>Writes tensors as PyTorch does.</summary>
internal static class TorchBytes
{
    private static readonly BigInteger Magic = BigInteger.Parse(
        "119547037146038801333356", CultureInfo.InvariantCulture);

    /// <summary>A storage: five pickles, then the numbers.</summary>
    public static byte[] Storage(
        byte[] numbers, int count, string type = "FloatStorage", int? promised = null)
    {
        byte[] magic = Magic.ToByteArray();
        PickleWriter writer = new PickleWriter()
            .Add(Opcode.Proto, 2, Opcode.Long1, (byte)magic.Length).Add(magic).Stop()
            .Add(Opcode.Proto, 2, Opcode.BinInt2, 0xE9, 0x03).Stop()
            .Add(Opcode.Proto, 2, Opcode.EmptyDict).Text("little_endian")
            .Add(Opcode.NewTrue, Opcode.SetItem).Stop()
            .Add(Opcode.Proto, 2, Opcode.Mark).Text("storage").Global("torch", type).Text("7")
            .Text("cpu").Number(promised ?? count)
            .Add(Opcode.None, Opcode.Tuple, Opcode.BinPersId).Stop()
            .Add(Opcode.Proto, 2, Opcode.EmptyList).Text("7").Add(Opcode.Append).Stop();
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, promised ?? count);
        return writer.Add(length).Add(numbers).Bytes;
    }

    /// <summary>The numbers as they lie in a file.</summary>
    public static byte[] Floats(params float[] numbers) =>
        [.. numbers.SelectMany(BitConverter.GetBytes)];

    /// <summary>A tensor over a storage.</summary>
    public static PickleWriter Tensor(
        this PickleWriter writer, byte[] storage, int first, int[] shape, int[] strides) => writer
        .Global("torch._utils", "_rebuild_tensor_v2").Add(Opcode.Mark)
        .Global("torch.storage", "_load_from_bytes").Blob(storage)
        .Add(Opcode.Tuple1, Opcode.Reduce)
        .Number(first).Tuple(shape).Tuple(strides).Add(Opcode.NewFalse)
        .Global("collections", "OrderedDict").Add(Opcode.EmptyTuple, Opcode.Reduce)
        .Add(Opcode.Tuple, Opcode.Reduce);
}
