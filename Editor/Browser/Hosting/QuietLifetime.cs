using Microsoft.Extensions.Hosting;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>Leaves signals and words at the start and end to the program.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
