import CommandLineTool
import Glibc

exit(await Tool.run())
