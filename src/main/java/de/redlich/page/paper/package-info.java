/** Paper: how anything of ours becomes a PDF for the archive (PDF/A-2a) and for everyone's eyes and ears (PDF/UA-1). */
@NamedInterface("paper")
@NullMarked
package de.redlich.page.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
