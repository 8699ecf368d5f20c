using System.Buffers.Binary;
using System.Text;
using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Storage;

public sealed class SafetensorsTests : TensorTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("safetensors").FullName;

    private string FilePath => Path.Combine(_folder, "model.safetensors");

    [Fact]
    public void Read_OfAFileByAnotherWriter_GivesEveryType()
    {
        Dictionary<string, Tensor> all = Safetensors.Read(Golden.FilePath);

        Assert.Equal([true, false], all["kinds.bool"].data<bool>().ToArray());
        Assert.Equal([1.5f, -2], all["kinds.half"].to(float32).data<float>().ToArray());
        Assert.Equal([1.5f, -2], all["kinds.bfloat16"].to(float32).data<float>().ToArray());
        Assert.Equal([0L, 3], all["kinds.empty"].shape);
        Assert.Equal(5, all["kinds.number"].ToInt64());
        using SafetensorsFile file = SafetensorsFile.Open(Golden.FilePath);
        Assert.StartsWith("PyTorch", file.Metadata["source"], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ThenRead_GivesTheSame()
    {
        Dictionary<string, Tensor> tensors = new()
        {
            ["b"] = randn(3, 4),
            ["a"] = randn(4, 3).t(),
            ["long"] = arange(5),
            ["flag"] = tensor(true),
            ["none"] = zeros(0),
        };
        Safetensors.Write(FilePath, tensors, new Dictionary<string, string> { ["k"] = "é" });
        Dictionary<string, Tensor> read = Safetensors.Read(FilePath);

        Assert.Equal(tensors.Count, read.Count);
        Assert.All(tensors, pair => Assert.True(pair.Value.Equals(read[pair.Key])));
        using SafetensorsFile file = SafetensorsFile.Open(FilePath);
        Assert.Equal("é", file.Metadata["k"]);
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Write_InAnyOrder_GivesTheSameBytes()
    {
        Tensor a = arange(3);
        Tensor b = ones(2);
        string other = Path.Combine(_folder, "other");
        Safetensors.Write(FilePath, new Dictionary<string, Tensor> { ["a"] = a, ["b"] = b });
        Safetensors.Write(other, new Dictionary<string, Tensor> { ["b"] = b, ["a"] = a });
        Assert.Equal(File.ReadAllBytes(FilePath), File.ReadAllBytes(other));
    }

    [Fact]
    public void Write_OverAFile_LeavesTheFile()
    {
        Safetensors.Write(FilePath, new Dictionary<string, Tensor> { ["a"] = ones(1) });
        byte[] before = File.ReadAllBytes(FilePath);

        Assert.Throws<IOException>(
            () => Safetensors.Write(FilePath, new Dictionary<string, Tensor> { ["b"] = ones(2) }));
        Assert.Equal(before, File.ReadAllBytes(FilePath));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("[]", 0, "wanted an object")]
    [InlineData("{", 0, "not JSON")]
    [InlineData("{\"a\":1}", 0, "\"a\"")]
    [InlineData("{\"a\":{\"dtype\":\"Q4\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "Q4")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "needs 8")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4, "-1")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "gap")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 3, "cut short")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 9, "added to")]
    [InlineData("{\"__metadata__\":{\"k\":1}}", 0, "not one text")]
    [InlineData(
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},"
        + "\"b\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[2,5]}}", 5, "overlaps")]
    [InlineData(
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},"
        + "\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}", 0, "twice")]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,9],\"data_offsets\":[0,4]}}", 4,
        "too large")]
    public void Open_OfABrokenHeader_NamesFileAndFault(string json, int bytes, string word)
    {
        byte[] header = Encoding.UTF8.GetBytes(json);
        byte[] content = new byte[8 + header.Length + bytes];
        BinaryPrimitives.WriteInt64LittleEndian(content, header.Length);
        header.CopyTo(content, 8);
        File.WriteAllBytes(FilePath, content);

        InvalidDataException fault = Assert.Throws<InvalidDataException>(
            () => SafetensorsFile.Open(FilePath));
        Assert.StartsWith(FilePath, fault.Message, StringComparison.Ordinal);
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfAFileCutAtAnyByte_Fails()
    {
        Safetensors.Write(FilePath, new Dictionary<string, Tensor> { ["a"] = ones(4) });
        byte[] whole = File.ReadAllBytes(FilePath);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(FilePath));
        }
    }

    [Fact]
    public void Open_OfAHugeHeader_IsRefused()
    {
        byte[] content = new byte[64];
        BinaryPrimitives.WriteUInt64LittleEndian(content, ulong.MaxValue);
        File.WriteAllBytes(FilePath, content);
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(FilePath));
    }

    [Fact]
    public void Load_OfAnUnknownName_NamesIt()
    {
        using SafetensorsFile file = SafetensorsFile.Open(Golden.FilePath);
        InvalidDataException fault = Assert.Throws<InvalidDataException>(
            () => file.Load("not there"));
        Assert.Contains("not there", fault.Message, StringComparison.Ordinal);
    }
}
