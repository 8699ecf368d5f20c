namespace GanGraph.Bench.Peers;

/// <summary>The smallest program of the same SDK.</summary>
internal static class HelloWorld
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Publishes it as <c>dotnet publish</c> does when nothing else is said.</summary>
    /// <param name="folder">An empty folder outside of the checkout.</param>
    /// <returns>The assembly to start.</returns>
    public static string Publish(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), Project);
        File.WriteAllText(
            Path.Combine(folder, "Program.cs"), "Console.WriteLine(\"Hello, World!\");\n");
        string published = Path.Combine(folder, "published");
        PeerProgram.Run(
            PeerProgram.Find("dotnet", "dotnet-sdk-10.0"),
            ["publish", "--configuration", "Release", "--output", published, "--nologo"],
            folder);
        return Path.Combine(published, "hello.dll");
    }
}
