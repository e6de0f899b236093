using System.Text;
using MatterportForDataverse.Playground.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new CommandLine(Console.Out, Console.Error).RunAsync(args).ConfigureAwait(false);
