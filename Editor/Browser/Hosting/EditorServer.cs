using GanGraph.Cli.Commands;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Pages;
using GanGraph.Editor.Browser.Pieces;
using GanGraph.Editor.Browser.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>The web server of the editor: listens on this machine alone, serves the page and the
/// graphs that are open.</summary>
internal sealed class EditorServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _app;
    private readonly GraphRooms _rooms;

    private EditorServer(WebApplication app, GraphRooms rooms, int port, AccessToken token)
    {
        _app = app;
        _rooms = rooms;
        Port = port;
        Token = token;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The secret that opens it.</summary>
    public AccessToken Token { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="request">What the person asked for.</param>
    /// <param name="say">Told of what goes wrong inside.</param>
    /// <param name="stop">Ends every connection.</param>
    public static async Task<EditorServer> StartAsync(
        EditRequest request, Action<string> say, CancellationToken stop)
    {
        Workplace place = new(request);
        GraphRooms rooms = new(place, say, stop);
        if (request.Graph is string graph)
        {
            rooms.OpenFirst(graph);
        }

        while (true)
        {
            int port = FreePort.Choose(request.Port);
            AccessToken token = new(Environment.GetEnvironmentVariable(AccessToken.Variable));
            WebApplication app = Build(
                port, new RequestGuard(token, port), new(place, rooms, say), request, stop);
            try
            {
                await app.StartAsync(CancellationToken.None);
                return new EditorServer(app, rooms, port, token);
            }
            catch (IOException) when (request.Port is null && !stop.IsCancellationRequested)
            {
                // Another program has just taken the port: the next choice is another one.
                await app.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _rooms.DisposeAsync();
        using CancellationTokenSource enough = new(Patience);
        await _app.StopAsync(enough.Token);
        await _app.DisposeAsync();
    }

    private static WebApplication Build(
        int port, RequestGuard guard, Endpoints answers, EditRequest request,
        CancellationToken stop)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = 256;
            options.Limits.MaxConcurrentUpgradedConnections = 64;
            options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        WebApplication app = builder.Build();
        app.Use(next => new Gate(guard, answers.Say, next).Pass);
        app.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(20),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        ClientFiles page = new(request.Client ?? ClientFiles.Folder);
        Routes routes = answers.AddTo(new Routes(page.Answer))
            .Post(Routes.Enter, guard.Enter)
            .Get(Routes.Visit, guard.Visit)
            .Get(Routes.Session, context => answers.Connect(context, guard, stop));
        app.Run(routes.Answer);
        return app;
    }
}
