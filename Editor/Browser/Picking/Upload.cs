using System.Security.Cryptography;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Engine.Files;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Picking;

/// <summary>Takes in a file that was dropped into the editor: into <c>media</c> beside the graph,
/// whole or not at all, never over another file.</summary>
/// <param name="folders">The folders in which files may be chosen; the graph's own comes first.
/// </param>
internal sealed class Upload(AllowedFolders folders)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long Most = 32L * 1024 * 1024 * 1024;

    private const string Folder = "media";
    private const int Chunk = 1 << 16;

    /// <summary>Takes a file in.</summary>
    /// <param name="given">The name that the file had.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="stop">Ends it; nothing is left behind then.</param>
    /// <returns>What the graph writes to name the file. One that is there already with the same
    /// content is taken instead.</returns>
    /// <exception cref="RequestRefusedException">It is of no use, or cannot be written.</exception>
    public async Task<string> Take(string given, Stream content, CancellationToken stop)
    {
        string name = UploadName.Of(given);
        string folder = folders.Find(0, Folder);
        string part = Path.Combine(folder, $".{Guid.NewGuid():n}.part");
        try
        {
            Directory.CreateDirectory(folder);
            byte[] hash = await Receive(content, part, stop);
            return folders.NameInGraph(Keep(part, hash, folder, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            && e is not BadHttpRequestException)
        {
            throw new RequestRefusedException(
                StatusCodes.Status507InsufficientStorage, "upload.failed",
                $"{name} could not be kept: {FileFault.Words(e)}");
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<byte[]> Receive(Stream content, string part, CancellationToken stop)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream file = new(
            part, FileMode.CreateNew, FileAccess.Write, FileShare.None, Chunk);
        byte[] buffer = new byte[Chunk];
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        if (file.Length == 0)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, "upload.empty",
                "The file is empty. Drop the whole file.");
        }

        return hash.GetHashAndReset();
    }

    private static string Keep(string part, byte[] hash, string folder, string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name);
        string extension = Path.GetExtension(name);
        for (int number = 1; ; number++)
        {
            string path = Path.Combine(
                folder, number == 1 ? name : $"{stem}-{number}{extension}");
            if (IsSame(path, part, hash))
            {
                return path;
            }

            try
            {
                File.Move(part, path, overwrite: false);
                return path;
            }
            catch (IOException) when (Path.Exists(path) && File.Exists(part))
            {
                // Another file has the name, perhaps since a moment ago: the next number is tried.
                continue;
            }
        }
    }

    private static bool IsSame(string path, string part, byte[] hash)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != new FileInfo(part).Length)
        {
            return false;
        }

        using FileStream there = File.OpenRead(path);
        return SHA256.HashData(there).AsSpan().SequenceEqual(hash);
    }
}
