// expect: does not compile|memory|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static class C0 {
        long a0 = 0L;
    }

    static class C1 {
        long a1 = 1L;
    }

    static class C2 {
        long a2 = 2L;
    }

    static class C3 {
        long a3 = 3L;
    }

    static class C4 {
        long a4 = 4L;
    }

    static class C5 {
        long a5 = 5L;
    }

    static class C6 {
        long a6 = 6L;
    }

    static class C7 {
        long a7 = 7L;
    }

    static class C8 {
        long a8 = 8L;
    }

    static class C9 {
        long a9 = 9L;
    }

    static class C10 {
        long a10 = 10L;
    }

    static class C11 {
        long a11 = 11L;
    }

    static class C12 {
        long a12 = 12L;
    }

    static class C13 {
        long a13 = 13L;
    }

    static class C14 {
        long a14 = 14L;
    }

    static class C15 {
        long a15 = 15L;
    }

    static class C16 {
        long a16 = 16L;
    }

    static class C17 {
        long a17 = 17L;
    }

    static class C18 {
        long a18 = 18L;
    }

    static class C19 {
        long a19 = 19L;
    }

    static class C20 {
        long a20 = 20L;
    }

    static class C21 {
        long a21 = 21L;
    }

    static class C22 {
        long a22 = 22L;
    }

    static class C23 {
        long a23 = 23L;
    }

    static class C24 {
        long a24 = 24L;
    }

    static class C25 {
        long a25 = 25L;
    }

    static class C26 {
        long a26 = 26L;
    }

    static class C27 {
        long a27 = 27L;
    }

    static class C28 {
        long a28 = 28L;
    }

    static class C29 {
        long a29 = 29L;
    }

    static class C30 {
        long a30 = 30L;
    }

    static class C31 {
        long a31 = 31L;
    }

    static class C32 {
        long a32 = 32L;
    }

    static class C33 {
        long a33 = 33L;
    }

    static class C34 {
        long a34 = 34L;
    }

    static class C35 {
        long a35 = 35L;
    }

    static class C36 {
        long a36 = 36L;
    }

    static class C37 {
        long a37 = 37L;
    }

    static class C38 {
        long a38 = 38L;
    }

    static class C39 {
        long a39 = 39L;
    }

    static class C40 {
        long a40 = 40L;
    }

    static class C41 {
        long a41 = 41L;
    }

    static class C42 {
        long a42 = 42L;
    }

    static class C43 {
        long a43 = 43L;
    }

    static class C44 {
        long a44 = 44L;
    }

    static class C45 {
        long a45 = 45L;
    }

    static class C46 {
        long a46 = 46L;
    }

    static class C47 {
        long a47 = 47L;
    }

    static class C48 {
        long a48 = 48L;
    }

    static class C49 {
        long a49 = 49L;
    }

    static class C50 {
        long a50 = 50L;
    }

    static class C51 {
        long a51 = 51L;
    }

    static class C52 {
        long a52 = 52L;
    }

    static class C53 {
        long a53 = 53L;
    }

    static class C54 {
        long a54 = 54L;
    }

    static class C55 {
        long a55 = 55L;
    }

    static class C56 {
        long a56 = 56L;
    }

    static class C57 {
        long a57 = 57L;
    }

    static class C58 {
        long a58 = 58L;
    }

    static class C59 {
        long a59 = 59L;
    }

    static class C60 {
        long a60 = 60L;
    }

    static class C61 {
        long a61 = 61L;
    }

    static class C62 {
        long a62 = 62L;
    }

    static class C63 {
        long a63 = 63L;
    }

    static class C64 {
        long a64 = 64L;
    }

    static class C65 {
        long a65 = 65L;
    }

    static class C66 {
        long a66 = 66L;
    }

    static class C67 {
        long a67 = 67L;
    }

    static class C68 {
        long a68 = 68L;
    }

    static class C69 {
        long a69 = 69L;
    }

    static class C70 {
        long a70 = 70L;
    }

    static class C71 {
        long a71 = 71L;
    }

    static class C72 {
        long a72 = 72L;
    }

    static class C73 {
        long a73 = 73L;
    }

    static class C74 {
        long a74 = 74L;
    }

    static class C75 {
        long a75 = 75L;
    }

    static class C76 {
        long a76 = 76L;
    }

    static class C77 {
        long a77 = 77L;
    }

    static class C78 {
        long a78 = 78L;
    }

    static class C79 {
        long a79 = 79L;
    }

    static class C80 {
        long a80 = 80L;
    }

    static class C81 {
        long a81 = 81L;
    }

    static class C82 {
        long a82 = 82L;
    }

    static class C83 {
        long a83 = 83L;
    }

    static class C84 {
        long a84 = 84L;
    }

    static class C85 {
        long a85 = 85L;
    }

    static class C86 {
        long a86 = 86L;
    }

    static class C87 {
        long a87 = 87L;
    }

    static class C88 {
        long a88 = 88L;
    }

    static class C89 {
        long a89 = 89L;
    }

    static class C90 {
        long a90 = 90L;
    }

    static class C91 {
        long a91 = 91L;
    }

    static class C92 {
        long a92 = 92L;
    }

    static class C93 {
        long a93 = 93L;
    }

    static class C94 {
        long a94 = 94L;
    }

    static class C95 {
        long a95 = 95L;
    }

    static class C96 {
        long a96 = 96L;
    }

    static class C97 {
        long a97 = 97L;
    }

    static class C98 {
        long a98 = 98L;
    }

    static class C99 {
        long a99 = 99L;
    }

    static class C100 {
        long a100 = 100L;
    }

    static class C101 {
        long a101 = 101L;
    }

    static class C102 {
        long a102 = 102L;
    }

    static class C103 {
        long a103 = 103L;
    }

    static class C104 {
        long a104 = 104L;
    }

    static class C105 {
        long a105 = 105L;
    }

    static class C106 {
        long a106 = 106L;
    }

    static class C107 {
        long a107 = 107L;
    }

    static class C108 {
        long a108 = 108L;
    }

    static class C109 {
        long a109 = 109L;
    }

    static class C110 {
        long a110 = 110L;
    }

    static class C111 {
        long a111 = 111L;
    }

    static class C112 {
        long a112 = 112L;
    }

    static class C113 {
        long a113 = 113L;
    }

    static class C114 {
        long a114 = 114L;
    }

    static class C115 {
        long a115 = 115L;
    }

    static class C116 {
        long a116 = 116L;
    }

    static class C117 {
        long a117 = 117L;
    }

    static class C118 {
        long a118 = 118L;
    }

    static class C119 {
        long a119 = 119L;
    }

    static class C120 {
        long a120 = 120L;
    }

    static class C121 {
        long a121 = 121L;
    }

    static class C122 {
        long a122 = 122L;
    }

    static class C123 {
        long a123 = 123L;
    }

    static class C124 {
        long a124 = 124L;
    }

    static class C125 {
        long a125 = 125L;
    }

    static class C126 {
        long a126 = 126L;
    }

    static class C127 {
        long a127 = 127L;
    }

    static class C128 {
        long a128 = 128L;
    }

    static class C129 {
        long a129 = 129L;
    }

    static class C130 {
        long a130 = 130L;
    }

    static class C131 {
        long a131 = 131L;
    }

    static class C132 {
        long a132 = 132L;
    }

    static class C133 {
        long a133 = 133L;
    }

    static class C134 {
        long a134 = 134L;
    }

    static class C135 {
        long a135 = 135L;
    }

    static class C136 {
        long a136 = 136L;
    }

    static class C137 {
        long a137 = 137L;
    }

    static class C138 {
        long a138 = 138L;
    }

    static class C139 {
        long a139 = 139L;
    }

    static class C140 {
        long a140 = 140L;
    }

    static class C141 {
        long a141 = 141L;
    }

    static class C142 {
        long a142 = 142L;
    }

    static class C143 {
        long a143 = 143L;
    }

    static class C144 {
        long a144 = 144L;
    }

    static class C145 {
        long a145 = 145L;
    }

    static class C146 {
        long a146 = 146L;
    }

    static class C147 {
        long a147 = 147L;
    }

    static class C148 {
        long a148 = 148L;
    }

    static class C149 {
        long a149 = 149L;
    }

    static class C150 {
        long a150 = 150L;
    }

    static class C151 {
        long a151 = 151L;
    }

    static class C152 {
        long a152 = 152L;
    }

    static class C153 {
        long a153 = 153L;
    }

    static class C154 {
        long a154 = 154L;
    }

    static class C155 {
        long a155 = 155L;
    }

    static class C156 {
        long a156 = 156L;
    }

    static class C157 {
        long a157 = 157L;
    }

    static class C158 {
        long a158 = 158L;
    }

    static class C159 {
        long a159 = 159L;
    }

    static class C160 {
        long a160 = 160L;
    }

    static class C161 {
        long a161 = 161L;
    }

    static class C162 {
        long a162 = 162L;
    }

    static class C163 {
        long a163 = 163L;
    }

    static class C164 {
        long a164 = 164L;
    }

    static class C165 {
        long a165 = 165L;
    }

    static class C166 {
        long a166 = 166L;
    }

    static class C167 {
        long a167 = 167L;
    }

    static class C168 {
        long a168 = 168L;
    }

    static class C169 {
        long a169 = 169L;
    }

    static class C170 {
        long a170 = 170L;
    }

    static class C171 {
        long a171 = 171L;
    }

    static class C172 {
        long a172 = 172L;
    }

    static class C173 {
        long a173 = 173L;
    }

    static class C174 {
        long a174 = 174L;
    }

    static class C175 {
        long a175 = 175L;
    }

    static class C176 {
        long a176 = 176L;
    }

    static class C177 {
        long a177 = 177L;
    }

    static class C178 {
        long a178 = 178L;
    }

    static class C179 {
        long a179 = 179L;
    }

    static class C180 {
        long a180 = 180L;
    }

    static class C181 {
        long a181 = 181L;
    }

    static class C182 {
        long a182 = 182L;
    }

    static class C183 {
        long a183 = 183L;
    }

    static class C184 {
        long a184 = 184L;
    }

    static class C185 {
        long a185 = 185L;
    }

    static class C186 {
        long a186 = 186L;
    }

    static class C187 {
        long a187 = 187L;
    }

    static class C188 {
        long a188 = 188L;
    }

    static class C189 {
        long a189 = 189L;
    }

    static class C190 {
        long a190 = 190L;
    }

    static class C191 {
        long a191 = 191L;
    }

    static class C192 {
        long a192 = 192L;
    }

    static class C193 {
        long a193 = 193L;
    }

    static class C194 {
        long a194 = 194L;
    }

    static class C195 {
        long a195 = 195L;
    }

    static class C196 {
        long a196 = 196L;
    }

    static class C197 {
        long a197 = 197L;
    }

    static class C198 {
        long a198 = 198L;
    }

    static class C199 {
        long a199 = 199L;
    }

    static class C200 {
        long a200 = 200L;
    }

    static class C201 {
        long a201 = 201L;
    }

    static class C202 {
        long a202 = 202L;
    }

    static class C203 {
        long a203 = 203L;
    }

    static class C204 {
        long a204 = 204L;
    }

    static class C205 {
        long a205 = 205L;
    }

    static class C206 {
        long a206 = 206L;
    }

    static class C207 {
        long a207 = 207L;
    }

    static class C208 {
        long a208 = 208L;
    }

    static class C209 {
        long a209 = 209L;
    }

    static class C210 {
        long a210 = 210L;
    }

    static class C211 {
        long a211 = 211L;
    }

    static class C212 {
        long a212 = 212L;
    }

    static class C213 {
        long a213 = 213L;
    }

    static class C214 {
        long a214 = 214L;
    }

    static class C215 {
        long a215 = 215L;
    }

    static class C216 {
        long a216 = 216L;
    }

    static class C217 {
        long a217 = 217L;
    }

    static class C218 {
        long a218 = 218L;
    }

    static class C219 {
        long a219 = 219L;
    }

    static class C220 {
        long a220 = 220L;
    }

    static class C221 {
        long a221 = 221L;
    }

    static class C222 {
        long a222 = 222L;
    }

    static class C223 {
        long a223 = 223L;
    }

    static class C224 {
        long a224 = 224L;
    }

    static class C225 {
        long a225 = 225L;
    }

    static class C226 {
        long a226 = 226L;
    }

    static class C227 {
        long a227 = 227L;
    }

    static class C228 {
        long a228 = 228L;
    }

    static class C229 {
        long a229 = 229L;
    }

    static class C230 {
        long a230 = 230L;
    }

    static class C231 {
        long a231 = 231L;
    }

    static class C232 {
        long a232 = 232L;
    }

    static class C233 {
        long a233 = 233L;
    }

    static class C234 {
        long a234 = 234L;
    }

    static class C235 {
        long a235 = 235L;
    }

    static class C236 {
        long a236 = 236L;
    }

    static class C237 {
        long a237 = 237L;
    }

    static class C238 {
        long a238 = 238L;
    }

    static class C239 {
        long a239 = 239L;
    }

    static class C240 {
        long a240 = 240L;
    }

    static class C241 {
        long a241 = 241L;
    }

    static class C242 {
        long a242 = 242L;
    }

    static class C243 {
        long a243 = 243L;
    }

    static class C244 {
        long a244 = 244L;
    }

    static class C245 {
        long a245 = 245L;
    }

    static class C246 {
        long a246 = 246L;
    }

    static class C247 {
        long a247 = 247L;
    }

    static class C248 {
        long a248 = 248L;
    }

    static class C249 {
        long a249 = 249L;
    }

    static class C250 {
        long a250 = 250L;
    }

    static class C251 {
        long a251 = 251L;
    }

    static class C252 {
        long a252 = 252L;
    }

    static class C253 {
        long a253 = 253L;
    }

    static class C254 {
        long a254 = 254L;
    }

    static class C255 {
        long a255 = 255L;
    }

    static class C256 {
        long a256 = 256L;
    }

    static class C257 {
        long a257 = 257L;
    }

    static class C258 {
        long a258 = 258L;
    }

    static class C259 {
        long a259 = 259L;
    }

    static class C260 {
        long a260 = 260L;
    }

    static class C261 {
        long a261 = 261L;
    }

    static class C262 {
        long a262 = 262L;
    }

    static class C263 {
        long a263 = 263L;
    }

    static class C264 {
        long a264 = 264L;
    }

    static class C265 {
        long a265 = 265L;
    }

    static class C266 {
        long a266 = 266L;
    }

    static class C267 {
        long a267 = 267L;
    }

    static class C268 {
        long a268 = 268L;
    }

    static class C269 {
        long a269 = 269L;
    }

    static class C270 {
        long a270 = 270L;
    }

    static class C271 {
        long a271 = 271L;
    }

    static class C272 {
        long a272 = 272L;
    }

    static class C273 {
        long a273 = 273L;
    }

    static class C274 {
        long a274 = 274L;
    }

    static class C275 {
        long a275 = 275L;
    }

    static class C276 {
        long a276 = 276L;
    }

    static class C277 {
        long a277 = 277L;
    }

    static class C278 {
        long a278 = 278L;
    }

    static class C279 {
        long a279 = 279L;
    }

    static class C280 {
        long a280 = 280L;
    }

    static class C281 {
        long a281 = 281L;
    }

    static class C282 {
        long a282 = 282L;
    }

    static class C283 {
        long a283 = 283L;
    }

    static class C284 {
        long a284 = 284L;
    }

    static class C285 {
        long a285 = 285L;
    }

    static class C286 {
        long a286 = 286L;
    }

    static class C287 {
        long a287 = 287L;
    }

    static class C288 {
        long a288 = 288L;
    }

    static class C289 {
        long a289 = 289L;
    }

    static class C290 {
        long a290 = 290L;
    }

    static class C291 {
        long a291 = 291L;
    }

    static class C292 {
        long a292 = 292L;
    }

    static class C293 {
        long a293 = 293L;
    }

    static class C294 {
        long a294 = 294L;
    }

    static class C295 {
        long a295 = 295L;
    }

    static class C296 {
        long a296 = 296L;
    }

    static class C297 {
        long a297 = 297L;
    }

    static class C298 {
        long a298 = 298L;
    }

    static class C299 {
        long a299 = 299L;
    }

    static class C300 {
        long a300 = 300L;
    }

    static class C301 {
        long a301 = 301L;
    }

    static class C302 {
        long a302 = 302L;
    }

    static class C303 {
        long a303 = 303L;
    }

    static class C304 {
        long a304 = 304L;
    }

    static class C305 {
        long a305 = 305L;
    }

    static class C306 {
        long a306 = 306L;
    }

    static class C307 {
        long a307 = 307L;
    }

    static class C308 {
        long a308 = 308L;
    }

    static class C309 {
        long a309 = 309L;
    }

    static class C310 {
        long a310 = 310L;
    }

    static class C311 {
        long a311 = 311L;
    }

    static class C312 {
        long a312 = 312L;
    }

    static class C313 {
        long a313 = 313L;
    }

    static class C314 {
        long a314 = 314L;
    }

    static class C315 {
        long a315 = 315L;
    }

    static class C316 {
        long a316 = 316L;
    }

    static class C317 {
        long a317 = 317L;
    }

    static class C318 {
        long a318 = 318L;
    }

    static class C319 {
        long a319 = 319L;
    }

    static class C320 {
        long a320 = 320L;
    }

    static class C321 {
        long a321 = 321L;
    }

    static class C322 {
        long a322 = 322L;
    }

    static class C323 {
        long a323 = 323L;
    }

    static class C324 {
        long a324 = 324L;
    }

    static class C325 {
        long a325 = 325L;
    }

    static class C326 {
        long a326 = 326L;
    }

    static class C327 {
        long a327 = 327L;
    }

    static class C328 {
        long a328 = 328L;
    }

    static class C329 {
        long a329 = 329L;
    }

    static class C330 {
        long a330 = 330L;
    }

    static class C331 {
        long a331 = 331L;
    }

    static class C332 {
        long a332 = 332L;
    }

    static class C333 {
        long a333 = 333L;
    }

    static class C334 {
        long a334 = 334L;
    }

    static class C335 {
        long a335 = 335L;
    }

    static class C336 {
        long a336 = 336L;
    }

    static class C337 {
        long a337 = 337L;
    }

    static class C338 {
        long a338 = 338L;
    }

    static class C339 {
        long a339 = 339L;
    }

    static class C340 {
        long a340 = 340L;
    }

    static class C341 {
        long a341 = 341L;
    }

    static class C342 {
        long a342 = 342L;
    }

    static class C343 {
        long a343 = 343L;
    }

    static class C344 {
        long a344 = 344L;
    }

    static class C345 {
        long a345 = 345L;
    }

    static class C346 {
        long a346 = 346L;
    }

    static class C347 {
        long a347 = 347L;
    }

    static class C348 {
        long a348 = 348L;
    }

    static class C349 {
        long a349 = 349L;
    }

    static class C350 {
        long a350 = 350L;
    }

    static class C351 {
        long a351 = 351L;
    }

    static class C352 {
        long a352 = 352L;
    }

    static class C353 {
        long a353 = 353L;
    }

    static class C354 {
        long a354 = 354L;
    }

    static class C355 {
        long a355 = 355L;
    }

    static class C356 {
        long a356 = 356L;
    }

    static class C357 {
        long a357 = 357L;
    }

    static class C358 {
        long a358 = 358L;
    }

    static class C359 {
        long a359 = 359L;
    }

    static class C360 {
        long a360 = 360L;
    }

    static class C361 {
        long a361 = 361L;
    }

    static class C362 {
        long a362 = 362L;
    }

    static class C363 {
        long a363 = 363L;
    }

    static class C364 {
        long a364 = 364L;
    }

    static class C365 {
        long a365 = 365L;
    }

    static class C366 {
        long a366 = 366L;
    }

    static class C367 {
        long a367 = 367L;
    }

    static class C368 {
        long a368 = 368L;
    }

    static class C369 {
        long a369 = 369L;
    }

    static class C370 {
        long a370 = 370L;
    }

    static class C371 {
        long a371 = 371L;
    }

    static class C372 {
        long a372 = 372L;
    }

    static class C373 {
        long a373 = 373L;
    }

    static class C374 {
        long a374 = 374L;
    }

    static class C375 {
        long a375 = 375L;
    }

    static class C376 {
        long a376 = 376L;
    }

    static class C377 {
        long a377 = 377L;
    }

    static class C378 {
        long a378 = 378L;
    }

    static class C379 {
        long a379 = 379L;
    }

    static class C380 {
        long a380 = 380L;
    }

    static class C381 {
        long a381 = 381L;
    }

    static class C382 {
        long a382 = 382L;
    }

    static class C383 {
        long a383 = 383L;
    }

    static class C384 {
        long a384 = 384L;
    }

    static class C385 {
        long a385 = 385L;
    }

    static class C386 {
        long a386 = 386L;
    }

    static class C387 {
        long a387 = 387L;
    }

    static class C388 {
        long a388 = 388L;
    }

    static class C389 {
        long a389 = 389L;
    }

    static class C390 {
        long a390 = 390L;
    }

    static class C391 {
        long a391 = 391L;
    }

    static class C392 {
        long a392 = 392L;
    }

    static class C393 {
        long a393 = 393L;
    }

    static class C394 {
        long a394 = 394L;
    }

    static class C395 {
        long a395 = 395L;
    }

    static class C396 {
        long a396 = 396L;
    }

    static class C397 {
        long a397 = 397L;
    }

    static class C398 {
        long a398 = 398L;
    }

    static class C399 {
        long a399 = 399L;
    }

    static class C400 {
        long a400 = 400L;
    }

    static class C401 {
        long a401 = 401L;
    }

    static class C402 {
        long a402 = 402L;
    }

    static class C403 {
        long a403 = 403L;
    }

    static class C404 {
        long a404 = 404L;
    }

    static class C405 {
        long a405 = 405L;
    }

    static class C406 {
        long a406 = 406L;
    }

    static class C407 {
        long a407 = 407L;
    }

    static class C408 {
        long a408 = 408L;
    }

    static class C409 {
        long a409 = 409L;
    }

    static class C410 {
        long a410 = 410L;
    }

    static class C411 {
        long a411 = 411L;
    }

    static class C412 {
        long a412 = 412L;
    }

    static class C413 {
        long a413 = 413L;
    }

    static class C414 {
        long a414 = 414L;
    }

    static class C415 {
        long a415 = 415L;
    }

    static class C416 {
        long a416 = 416L;
    }

    static class C417 {
        long a417 = 417L;
    }

    static class C418 {
        long a418 = 418L;
    }

    static class C419 {
        long a419 = 419L;
    }

    static class C420 {
        long a420 = 420L;
    }

    static class C421 {
        long a421 = 421L;
    }

    static class C422 {
        long a422 = 422L;
    }

    static class C423 {
        long a423 = 423L;
    }

    static class C424 {
        long a424 = 424L;
    }

    static class C425 {
        long a425 = 425L;
    }

    static class C426 {
        long a426 = 426L;
    }

    static class C427 {
        long a427 = 427L;
    }

    static class C428 {
        long a428 = 428L;
    }

    static class C429 {
        long a429 = 429L;
    }

    static class C430 {
        long a430 = 430L;
    }

    static class C431 {
        long a431 = 431L;
    }

    static class C432 {
        long a432 = 432L;
    }

    static class C433 {
        long a433 = 433L;
    }

    static class C434 {
        long a434 = 434L;
    }

    static class C435 {
        long a435 = 435L;
    }

    static class C436 {
        long a436 = 436L;
    }

    static class C437 {
        long a437 = 437L;
    }

    static class C438 {
        long a438 = 438L;
    }

    static class C439 {
        long a439 = 439L;
    }

    static class C440 {
        long a440 = 440L;
    }

    static class C441 {
        long a441 = 441L;
    }

    static class C442 {
        long a442 = 442L;
    }

    static class C443 {
        long a443 = 443L;
    }

    static class C444 {
        long a444 = 444L;
    }

    static class C445 {
        long a445 = 445L;
    }

    static class C446 {
        long a446 = 446L;
    }

    static class C447 {
        long a447 = 447L;
    }

    static class C448 {
        long a448 = 448L;
    }

    static class C449 {
        long a449 = 449L;
    }

    static class C450 {
        long a450 = 450L;
    }

    static class C451 {
        long a451 = 451L;
    }

    static class C452 {
        long a452 = 452L;
    }

    static class C453 {
        long a453 = 453L;
    }

    static class C454 {
        long a454 = 454L;
    }

    static class C455 {
        long a455 = 455L;
    }

    static class C456 {
        long a456 = 456L;
    }

    static class C457 {
        long a457 = 457L;
    }

    static class C458 {
        long a458 = 458L;
    }

    static class C459 {
        long a459 = 459L;
    }

    static class C460 {
        long a460 = 460L;
    }

    static class C461 {
        long a461 = 461L;
    }

    static class C462 {
        long a462 = 462L;
    }

    static class C463 {
        long a463 = 463L;
    }

    static class C464 {
        long a464 = 464L;
    }

    static class C465 {
        long a465 = 465L;
    }

    static class C466 {
        long a466 = 466L;
    }

    static class C467 {
        long a467 = 467L;
    }

    static class C468 {
        long a468 = 468L;
    }

    static class C469 {
        long a469 = 469L;
    }

    static class C470 {
        long a470 = 470L;
    }

    static class C471 {
        long a471 = 471L;
    }

    static class C472 {
        long a472 = 472L;
    }

    static class C473 {
        long a473 = 473L;
    }

    static class C474 {
        long a474 = 474L;
    }

    static class C475 {
        long a475 = 475L;
    }

    static class C476 {
        long a476 = 476L;
    }

    static class C477 {
        long a477 = 477L;
    }

    static class C478 {
        long a478 = 478L;
    }

    static class C479 {
        long a479 = 479L;
    }

    static class C480 {
        long a480 = 480L;
    }

    static class C481 {
        long a481 = 481L;
    }

    static class C482 {
        long a482 = 482L;
    }

    static class C483 {
        long a483 = 483L;
    }

    static class C484 {
        long a484 = 484L;
    }

    static class C485 {
        long a485 = 485L;
    }

    static class C486 {
        long a486 = 486L;
    }

    static class C487 {
        long a487 = 487L;
    }

    static class C488 {
        long a488 = 488L;
    }

    static class C489 {
        long a489 = 489L;
    }

    static class C490 {
        long a490 = 490L;
    }

    static class C491 {
        long a491 = 491L;
    }

    static class C492 {
        long a492 = 492L;
    }

    static class C493 {
        long a493 = 493L;
    }

    static class C494 {
        long a494 = 494L;
    }

    static class C495 {
        long a495 = 495L;
    }

    static class C496 {
        long a496 = 496L;
    }

    static class C497 {
        long a497 = 497L;
    }

    static class C498 {
        long a498 = 498L;
    }

    static class C499 {
        long a499 = 499L;
    }

    static class C500 {
        long a500 = 500L;
    }

    static class C501 {
        long a501 = 501L;
    }

    static class C502 {
        long a502 = 502L;
    }

    static class C503 {
        long a503 = 503L;
    }

    static class C504 {
        long a504 = 504L;
    }

    static class C505 {
        long a505 = 505L;
    }

    static class C506 {
        long a506 = 506L;
    }

    static class C507 {
        long a507 = 507L;
    }

    static class C508 {
        long a508 = 508L;
    }

    static class C509 {
        long a509 = 509L;
    }

    static class C510 {
        long a510 = 510L;
    }

    static class C511 {
        long a511 = 511L;
    }

    static class C512 {
        long a512 = 512L;
    }

    static class C513 {
        long a513 = 513L;
    }

    static class C514 {
        long a514 = 514L;
    }

    static class C515 {
        long a515 = 515L;
    }

    static class C516 {
        long a516 = 516L;
    }

    static class C517 {
        long a517 = 517L;
    }

    static class C518 {
        long a518 = 518L;
    }

    static class C519 {
        long a519 = 519L;
    }

    static class C520 {
        long a520 = 520L;
    }

    static class C521 {
        long a521 = 521L;
    }

    static class C522 {
        long a522 = 522L;
    }

    static class C523 {
        long a523 = 523L;
    }

    static class C524 {
        long a524 = 524L;
    }

    static class C525 {
        long a525 = 525L;
    }

    static class C526 {
        long a526 = 526L;
    }

    static class C527 {
        long a527 = 527L;
    }

    static class C528 {
        long a528 = 528L;
    }

    static class C529 {
        long a529 = 529L;
    }

    static class C530 {
        long a530 = 530L;
    }

    static class C531 {
        long a531 = 531L;
    }

    static class C532 {
        long a532 = 532L;
    }

    static class C533 {
        long a533 = 533L;
    }

    static class C534 {
        long a534 = 534L;
    }

    static class C535 {
        long a535 = 535L;
    }

    static class C536 {
        long a536 = 536L;
    }

    static class C537 {
        long a537 = 537L;
    }

    static class C538 {
        long a538 = 538L;
    }

    static class C539 {
        long a539 = 539L;
    }

    static class C540 {
        long a540 = 540L;
    }

    static class C541 {
        long a541 = 541L;
    }

    static class C542 {
        long a542 = 542L;
    }

    static class C543 {
        long a543 = 543L;
    }

    static class C544 {
        long a544 = 544L;
    }

    static class C545 {
        long a545 = 545L;
    }

    static class C546 {
        long a546 = 546L;
    }

    static class C547 {
        long a547 = 547L;
    }

    static class C548 {
        long a548 = 548L;
    }

    static class C549 {
        long a549 = 549L;
    }

    static class C550 {
        long a550 = 550L;
    }

    static class C551 {
        long a551 = 551L;
    }

    static class C552 {
        long a552 = 552L;
    }

    static class C553 {
        long a553 = 553L;
    }

    static class C554 {
        long a554 = 554L;
    }

    static class C555 {
        long a555 = 555L;
    }

    static class C556 {
        long a556 = 556L;
    }

    static class C557 {
        long a557 = 557L;
    }

    static class C558 {
        long a558 = 558L;
    }

    static class C559 {
        long a559 = 559L;
    }

    static class C560 {
        long a560 = 560L;
    }

    static class C561 {
        long a561 = 561L;
    }

    static class C562 {
        long a562 = 562L;
    }

    static class C563 {
        long a563 = 563L;
    }

    static class C564 {
        long a564 = 564L;
    }

    static class C565 {
        long a565 = 565L;
    }

    static class C566 {
        long a566 = 566L;
    }

    static class C567 {
        long a567 = 567L;
    }

    static class C568 {
        long a568 = 568L;
    }

    static class C569 {
        long a569 = 569L;
    }

    static class C570 {
        long a570 = 570L;
    }

    static class C571 {
        long a571 = 571L;
    }

    static class C572 {
        long a572 = 572L;
    }

    static class C573 {
        long a573 = 573L;
    }

    static class C574 {
        long a574 = 574L;
    }

    static class C575 {
        long a575 = 575L;
    }

    static class C576 {
        long a576 = 576L;
    }

    static class C577 {
        long a577 = 577L;
    }

    static class C578 {
        long a578 = 578L;
    }

    static class C579 {
        long a579 = 579L;
    }

    static class C580 {
        long a580 = 580L;
    }

    static class C581 {
        long a581 = 581L;
    }

    static class C582 {
        long a582 = 582L;
    }

    static class C583 {
        long a583 = 583L;
    }

    static class C584 {
        long a584 = 584L;
    }

    static class C585 {
        long a585 = 585L;
    }

    static class C586 {
        long a586 = 586L;
    }

    static class C587 {
        long a587 = 587L;
    }

    static class C588 {
        long a588 = 588L;
    }

    static class C589 {
        long a589 = 589L;
    }

    static class C590 {
        long a590 = 590L;
    }

    static class C591 {
        long a591 = 591L;
    }

    static class C592 {
        long a592 = 592L;
    }

    static class C593 {
        long a593 = 593L;
    }

    static class C594 {
        long a594 = 594L;
    }

    static class C595 {
        long a595 = 595L;
    }

    static class C596 {
        long a596 = 596L;
    }

    static class C597 {
        long a597 = 597L;
    }

    static class C598 {
        long a598 = 598L;
    }

    static class C599 {
        long a599 = 599L;
    }

    static class C600 {
        long a600 = 600L;
    }

    static class C601 {
        long a601 = 601L;
    }

    static class C602 {
        long a602 = 602L;
    }

    static class C603 {
        long a603 = 603L;
    }

    static class C604 {
        long a604 = 604L;
    }

    static class C605 {
        long a605 = 605L;
    }

    static class C606 {
        long a606 = 606L;
    }

    static class C607 {
        long a607 = 607L;
    }

    static class C608 {
        long a608 = 608L;
    }

    static class C609 {
        long a609 = 609L;
    }

    static class C610 {
        long a610 = 610L;
    }

    static class C611 {
        long a611 = 611L;
    }

    static class C612 {
        long a612 = 612L;
    }

    static class C613 {
        long a613 = 613L;
    }

    static class C614 {
        long a614 = 614L;
    }

    static class C615 {
        long a615 = 615L;
    }

    static class C616 {
        long a616 = 616L;
    }

    static class C617 {
        long a617 = 617L;
    }

    static class C618 {
        long a618 = 618L;
    }

    static class C619 {
        long a619 = 619L;
    }

    static class C620 {
        long a620 = 620L;
    }

    static class C621 {
        long a621 = 621L;
    }

    static class C622 {
        long a622 = 622L;
    }

    static class C623 {
        long a623 = 623L;
    }

    static class C624 {
        long a624 = 624L;
    }

    static class C625 {
        long a625 = 625L;
    }

    static class C626 {
        long a626 = 626L;
    }

    static class C627 {
        long a627 = 627L;
    }

    static class C628 {
        long a628 = 628L;
    }

    static class C629 {
        long a629 = 629L;
    }

    static class C630 {
        long a630 = 630L;
    }

    static class C631 {
        long a631 = 631L;
    }

    static class C632 {
        long a632 = 632L;
    }

    static class C633 {
        long a633 = 633L;
    }

    static class C634 {
        long a634 = 634L;
    }

    static class C635 {
        long a635 = 635L;
    }

    static class C636 {
        long a636 = 636L;
    }

    static class C637 {
        long a637 = 637L;
    }

    static class C638 {
        long a638 = 638L;
    }

    static class C639 {
        long a639 = 639L;
    }

    static class C640 {
        long a640 = 640L;
    }

    static class C641 {
        long a641 = 641L;
    }

    static class C642 {
        long a642 = 642L;
    }

    static class C643 {
        long a643 = 643L;
    }

    static class C644 {
        long a644 = 644L;
    }

    static class C645 {
        long a645 = 645L;
    }

    static class C646 {
        long a646 = 646L;
    }

    static class C647 {
        long a647 = 647L;
    }

    static class C648 {
        long a648 = 648L;
    }

    static class C649 {
        long a649 = 649L;
    }

    static class C650 {
        long a650 = 650L;
    }

    static class C651 {
        long a651 = 651L;
    }

    static class C652 {
        long a652 = 652L;
    }

    static class C653 {
        long a653 = 653L;
    }

    static class C654 {
        long a654 = 654L;
    }

    static class C655 {
        long a655 = 655L;
    }

    static class C656 {
        long a656 = 656L;
    }

    static class C657 {
        long a657 = 657L;
    }

    static class C658 {
        long a658 = 658L;
    }

    static class C659 {
        long a659 = 659L;
    }

    static class C660 {
        long a660 = 660L;
    }

    static class C661 {
        long a661 = 661L;
    }

    static class C662 {
        long a662 = 662L;
    }

    static class C663 {
        long a663 = 663L;
    }

    static class C664 {
        long a664 = 664L;
    }

    static class C665 {
        long a665 = 665L;
    }

    static class C666 {
        long a666 = 666L;
    }

    static class C667 {
        long a667 = 667L;
    }

    static class C668 {
        long a668 = 668L;
    }

    static class C669 {
        long a669 = 669L;
    }

    static class C670 {
        long a670 = 670L;
    }

    static class C671 {
        long a671 = 671L;
    }

    static class C672 {
        long a672 = 672L;
    }

    static class C673 {
        long a673 = 673L;
    }

    static class C674 {
        long a674 = 674L;
    }

    static class C675 {
        long a675 = 675L;
    }

    static class C676 {
        long a676 = 676L;
    }

    static class C677 {
        long a677 = 677L;
    }

    static class C678 {
        long a678 = 678L;
    }

    static class C679 {
        long a679 = 679L;
    }

    static class C680 {
        long a680 = 680L;
    }

    static class C681 {
        long a681 = 681L;
    }

    static class C682 {
        long a682 = 682L;
    }

    static class C683 {
        long a683 = 683L;
    }

    static class C684 {
        long a684 = 684L;
    }

    static class C685 {
        long a685 = 685L;
    }

    static class C686 {
        long a686 = 686L;
    }

    static class C687 {
        long a687 = 687L;
    }

    static class C688 {
        long a688 = 688L;
    }

    static class C689 {
        long a689 = 689L;
    }

    static class C690 {
        long a690 = 690L;
    }

    static class C691 {
        long a691 = 691L;
    }

    static class C692 {
        long a692 = 692L;
    }

    static class C693 {
        long a693 = 693L;
    }

    static class C694 {
        long a694 = 694L;
    }

    static class C695 {
        long a695 = 695L;
    }

    static class C696 {
        long a696 = 696L;
    }

    static class C697 {
        long a697 = 697L;
    }

    static class C698 {
        long a698 = 698L;
    }

    static class C699 {
        long a699 = 699L;
    }

    static class C700 {
        long a700 = 700L;
    }

    static class C701 {
        long a701 = 701L;
    }

    static class C702 {
        long a702 = 702L;
    }

    static class C703 {
        long a703 = 703L;
    }

    static class C704 {
        long a704 = 704L;
    }

    static class C705 {
        long a705 = 705L;
    }

    static class C706 {
        long a706 = 706L;
    }

    static class C707 {
        long a707 = 707L;
    }

    static class C708 {
        long a708 = 708L;
    }

    static class C709 {
        long a709 = 709L;
    }

    static class C710 {
        long a710 = 710L;
    }

    static class C711 {
        long a711 = 711L;
    }

    static class C712 {
        long a712 = 712L;
    }

    static class C713 {
        long a713 = 713L;
    }

    static class C714 {
        long a714 = 714L;
    }

    static class C715 {
        long a715 = 715L;
    }

    static class C716 {
        long a716 = 716L;
    }

    static class C717 {
        long a717 = 717L;
    }

    static class C718 {
        long a718 = 718L;
    }

    static class C719 {
        long a719 = 719L;
    }

    static class C720 {
        long a720 = 720L;
    }

    static class C721 {
        long a721 = 721L;
    }

    static class C722 {
        long a722 = 722L;
    }

    static class C723 {
        long a723 = 723L;
    }

    static class C724 {
        long a724 = 724L;
    }

    static class C725 {
        long a725 = 725L;
    }

    static class C726 {
        long a726 = 726L;
    }

    static class C727 {
        long a727 = 727L;
    }

    static class C728 {
        long a728 = 728L;
    }

    static class C729 {
        long a729 = 729L;
    }

    static class C730 {
        long a730 = 730L;
    }

    static class C731 {
        long a731 = 731L;
    }

    static class C732 {
        long a732 = 732L;
    }

    static class C733 {
        long a733 = 733L;
    }

    static class C734 {
        long a734 = 734L;
    }

    static class C735 {
        long a735 = 735L;
    }

    static class C736 {
        long a736 = 736L;
    }

    static class C737 {
        long a737 = 737L;
    }

    static class C738 {
        long a738 = 738L;
    }

    static class C739 {
        long a739 = 739L;
    }

    static class C740 {
        long a740 = 740L;
    }

    static class C741 {
        long a741 = 741L;
    }

    static class C742 {
        long a742 = 742L;
    }

    static class C743 {
        long a743 = 743L;
    }

    static class C744 {
        long a744 = 744L;
    }

    static class C745 {
        long a745 = 745L;
    }

    static class C746 {
        long a746 = 746L;
    }

    static class C747 {
        long a747 = 747L;
    }

    static class C748 {
        long a748 = 748L;
    }

    static class C749 {
        long a749 = 749L;
    }

    static class C750 {
        long a750 = 750L;
    }

    static class C751 {
        long a751 = 751L;
    }

    static class C752 {
        long a752 = 752L;
    }

    static class C753 {
        long a753 = 753L;
    }

    static class C754 {
        long a754 = 754L;
    }

    static class C755 {
        long a755 = 755L;
    }

    static class C756 {
        long a756 = 756L;
    }

    static class C757 {
        long a757 = 757L;
    }

    static class C758 {
        long a758 = 758L;
    }

    static class C759 {
        long a759 = 759L;
    }

    static class C760 {
        long a760 = 760L;
    }

    static class C761 {
        long a761 = 761L;
    }

    static class C762 {
        long a762 = 762L;
    }

    static class C763 {
        long a763 = 763L;
    }

    static class C764 {
        long a764 = 764L;
    }

    static class C765 {
        long a765 = 765L;
    }

    static class C766 {
        long a766 = 766L;
    }

    static class C767 {
        long a767 = 767L;
    }

    static class C768 {
        long a768 = 768L;
    }

    static class C769 {
        long a769 = 769L;
    }

    static class C770 {
        long a770 = 770L;
    }

    static class C771 {
        long a771 = 771L;
    }

    static class C772 {
        long a772 = 772L;
    }

    static class C773 {
        long a773 = 773L;
    }

    static class C774 {
        long a774 = 774L;
    }

    static class C775 {
        long a775 = 775L;
    }

    static class C776 {
        long a776 = 776L;
    }

    static class C777 {
        long a777 = 777L;
    }

    static class C778 {
        long a778 = 778L;
    }

    static class C779 {
        long a779 = 779L;
    }

    static class C780 {
        long a780 = 780L;
    }

    static class C781 {
        long a781 = 781L;
    }

    static class C782 {
        long a782 = 782L;
    }

    static class C783 {
        long a783 = 783L;
    }

    static class C784 {
        long a784 = 784L;
    }

    static class C785 {
        long a785 = 785L;
    }

    static class C786 {
        long a786 = 786L;
    }

    static class C787 {
        long a787 = 787L;
    }

    static class C788 {
        long a788 = 788L;
    }

    static class C789 {
        long a789 = 789L;
    }

    static class C790 {
        long a790 = 790L;
    }

    static class C791 {
        long a791 = 791L;
    }

    static class C792 {
        long a792 = 792L;
    }

    static class C793 {
        long a793 = 793L;
    }

    static class C794 {
        long a794 = 794L;
    }

    static class C795 {
        long a795 = 795L;
    }

    static class C796 {
        long a796 = 796L;
    }

    static class C797 {
        long a797 = 797L;
    }

    static class C798 {
        long a798 = 798L;
    }

    static class C799 {
        long a799 = 799L;
    }

    static class C800 {
        long a800 = 800L;
    }

    static class C801 {
        long a801 = 801L;
    }

    static class C802 {
        long a802 = 802L;
    }

    static class C803 {
        long a803 = 803L;
    }

    static class C804 {
        long a804 = 804L;
    }

    static class C805 {
        long a805 = 805L;
    }

    static class C806 {
        long a806 = 806L;
    }

    static class C807 {
        long a807 = 807L;
    }

    static class C808 {
        long a808 = 808L;
    }

    static class C809 {
        long a809 = 809L;
    }

    static class C810 {
        long a810 = 810L;
    }

    static class C811 {
        long a811 = 811L;
    }

    static class C812 {
        long a812 = 812L;
    }

    static class C813 {
        long a813 = 813L;
    }

    static class C814 {
        long a814 = 814L;
    }

    static class C815 {
        long a815 = 815L;
    }

    static class C816 {
        long a816 = 816L;
    }

    static class C817 {
        long a817 = 817L;
    }

    static class C818 {
        long a818 = 818L;
    }

    static class C819 {
        long a819 = 819L;
    }

    static class C820 {
        long a820 = 820L;
    }

    static class C821 {
        long a821 = 821L;
    }

    static class C822 {
        long a822 = 822L;
    }

    static class C823 {
        long a823 = 823L;
    }

    static class C824 {
        long a824 = 824L;
    }

    static class C825 {
        long a825 = 825L;
    }

    static class C826 {
        long a826 = 826L;
    }

    static class C827 {
        long a827 = 827L;
    }

    static class C828 {
        long a828 = 828L;
    }

    static class C829 {
        long a829 = 829L;
    }

    static class C830 {
        long a830 = 830L;
    }

    static class C831 {
        long a831 = 831L;
    }

    static class C832 {
        long a832 = 832L;
    }

    static class C833 {
        long a833 = 833L;
    }

    static class C834 {
        long a834 = 834L;
    }

    static class C835 {
        long a835 = 835L;
    }

    static class C836 {
        long a836 = 836L;
    }

    static class C837 {
        long a837 = 837L;
    }

    static class C838 {
        long a838 = 838L;
    }

    static class C839 {
        long a839 = 839L;
    }

    static class C840 {
        long a840 = 840L;
    }

    static class C841 {
        long a841 = 841L;
    }

    static class C842 {
        long a842 = 842L;
    }

    static class C843 {
        long a843 = 843L;
    }

    static class C844 {
        long a844 = 844L;
    }

    static class C845 {
        long a845 = 845L;
    }

    static class C846 {
        long a846 = 846L;
    }

    static class C847 {
        long a847 = 847L;
    }

    static class C848 {
        long a848 = 848L;
    }

    static class C849 {
        long a849 = 849L;
    }

    static class C850 {
        long a850 = 850L;
    }

    static class C851 {
        long a851 = 851L;
    }

    static class C852 {
        long a852 = 852L;
    }

    static class C853 {
        long a853 = 853L;
    }

    static class C854 {
        long a854 = 854L;
    }

    static class C855 {
        long a855 = 855L;
    }

    static class C856 {
        long a856 = 856L;
    }

    static class C857 {
        long a857 = 857L;
    }

    static class C858 {
        long a858 = 858L;
    }

    static class C859 {
        long a859 = 859L;
    }

    static class C860 {
        long a860 = 860L;
    }

    static class C861 {
        long a861 = 861L;
    }

    static class C862 {
        long a862 = 862L;
    }

    static class C863 {
        long a863 = 863L;
    }

    static class C864 {
        long a864 = 864L;
    }

    static class C865 {
        long a865 = 865L;
    }

    static class C866 {
        long a866 = 866L;
    }

    static class C867 {
        long a867 = 867L;
    }

    static class C868 {
        long a868 = 868L;
    }

    static class C869 {
        long a869 = 869L;
    }

    static class C870 {
        long a870 = 870L;
    }

    static class C871 {
        long a871 = 871L;
    }

    static class C872 {
        long a872 = 872L;
    }

    static class C873 {
        long a873 = 873L;
    }

    static class C874 {
        long a874 = 874L;
    }

    static class C875 {
        long a875 = 875L;
    }

    static class C876 {
        long a876 = 876L;
    }

    static class C877 {
        long a877 = 877L;
    }

    static class C878 {
        long a878 = 878L;
    }

    static class C879 {
        long a879 = 879L;
    }

    static class C880 {
        long a880 = 880L;
    }

    static class C881 {
        long a881 = 881L;
    }

    static class C882 {
        long a882 = 882L;
    }

    static class C883 {
        long a883 = 883L;
    }

    static class C884 {
        long a884 = 884L;
    }

    static class C885 {
        long a885 = 885L;
    }

    static class C886 {
        long a886 = 886L;
    }

    static class C887 {
        long a887 = 887L;
    }

    static class C888 {
        long a888 = 888L;
    }

    static class C889 {
        long a889 = 889L;
    }

    static class C890 {
        long a890 = 890L;
    }

    static class C891 {
        long a891 = 891L;
    }

    static class C892 {
        long a892 = 892L;
    }

    static class C893 {
        long a893 = 893L;
    }

    static class C894 {
        long a894 = 894L;
    }

    static class C895 {
        long a895 = 895L;
    }

    static class C896 {
        long a896 = 896L;
    }

    static class C897 {
        long a897 = 897L;
    }

    static class C898 {
        long a898 = 898L;
    }

    static class C899 {
        long a899 = 899L;
    }

    static class C900 {
        long a900 = 900L;
    }

    static class C901 {
        long a901 = 901L;
    }

    static class C902 {
        long a902 = 902L;
    }

    static class C903 {
        long a903 = 903L;
    }

    static class C904 {
        long a904 = 904L;
    }

    static class C905 {
        long a905 = 905L;
    }

    static class C906 {
        long a906 = 906L;
    }

    static class C907 {
        long a907 = 907L;
    }

    static class C908 {
        long a908 = 908L;
    }

    static class C909 {
        long a909 = 909L;
    }

    static class C910 {
        long a910 = 910L;
    }

    static class C911 {
        long a911 = 911L;
    }

    static class C912 {
        long a912 = 912L;
    }

    static class C913 {
        long a913 = 913L;
    }

    static class C914 {
        long a914 = 914L;
    }

    static class C915 {
        long a915 = 915L;
    }

    static class C916 {
        long a916 = 916L;
    }

    static class C917 {
        long a917 = 917L;
    }

    static class C918 {
        long a918 = 918L;
    }

    static class C919 {
        long a919 = 919L;
    }

    static class C920 {
        long a920 = 920L;
    }

    static class C921 {
        long a921 = 921L;
    }

    static class C922 {
        long a922 = 922L;
    }

    static class C923 {
        long a923 = 923L;
    }

    static class C924 {
        long a924 = 924L;
    }

    static class C925 {
        long a925 = 925L;
    }

    static class C926 {
        long a926 = 926L;
    }

    static class C927 {
        long a927 = 927L;
    }

    static class C928 {
        long a928 = 928L;
    }

    static class C929 {
        long a929 = 929L;
    }

    static class C930 {
        long a930 = 930L;
    }

    static class C931 {
        long a931 = 931L;
    }

    static class C932 {
        long a932 = 932L;
    }

    static class C933 {
        long a933 = 933L;
    }

    static class C934 {
        long a934 = 934L;
    }

    static class C935 {
        long a935 = 935L;
    }

    static class C936 {
        long a936 = 936L;
    }

    static class C937 {
        long a937 = 937L;
    }

    static class C938 {
        long a938 = 938L;
    }

    static class C939 {
        long a939 = 939L;
    }

    static class C940 {
        long a940 = 940L;
    }

    static class C941 {
        long a941 = 941L;
    }

    static class C942 {
        long a942 = 942L;
    }

    static class C943 {
        long a943 = 943L;
    }

    static class C944 {
        long a944 = 944L;
    }

    static class C945 {
        long a945 = 945L;
    }

    static class C946 {
        long a946 = 946L;
    }

    static class C947 {
        long a947 = 947L;
    }

    static class C948 {
        long a948 = 948L;
    }

    static class C949 {
        long a949 = 949L;
    }

    static class C950 {
        long a950 = 950L;
    }

    static class C951 {
        long a951 = 951L;
    }

    static class C952 {
        long a952 = 952L;
    }

    static class C953 {
        long a953 = 953L;
    }

    static class C954 {
        long a954 = 954L;
    }

    static class C955 {
        long a955 = 955L;
    }

    static class C956 {
        long a956 = 956L;
    }

    static class C957 {
        long a957 = 957L;
    }

    static class C958 {
        long a958 = 958L;
    }

    static class C959 {
        long a959 = 959L;
    }

    static class C960 {
        long a960 = 960L;
    }

    static class C961 {
        long a961 = 961L;
    }

    static class C962 {
        long a962 = 962L;
    }

    static class C963 {
        long a963 = 963L;
    }

    static class C964 {
        long a964 = 964L;
    }

    static class C965 {
        long a965 = 965L;
    }

    static class C966 {
        long a966 = 966L;
    }

    static class C967 {
        long a967 = 967L;
    }

    static class C968 {
        long a968 = 968L;
    }

    static class C969 {
        long a969 = 969L;
    }

    static class C970 {
        long a970 = 970L;
    }

    static class C971 {
        long a971 = 971L;
    }

    static class C972 {
        long a972 = 972L;
    }

    static class C973 {
        long a973 = 973L;
    }

    static class C974 {
        long a974 = 974L;
    }

    static class C975 {
        long a975 = 975L;
    }

    static class C976 {
        long a976 = 976L;
    }

    static class C977 {
        long a977 = 977L;
    }

    static class C978 {
        long a978 = 978L;
    }

    static class C979 {
        long a979 = 979L;
    }

    static class C980 {
        long a980 = 980L;
    }

    static class C981 {
        long a981 = 981L;
    }

    static class C982 {
        long a982 = 982L;
    }

    static class C983 {
        long a983 = 983L;
    }

    static class C984 {
        long a984 = 984L;
    }

    static class C985 {
        long a985 = 985L;
    }

    static class C986 {
        long a986 = 986L;
    }

    static class C987 {
        long a987 = 987L;
    }

    static class C988 {
        long a988 = 988L;
    }

    static class C989 {
        long a989 = 989L;
    }

    static class C990 {
        long a990 = 990L;
    }

    static class C991 {
        long a991 = 991L;
    }

    static class C992 {
        long a992 = 992L;
    }

    static class C993 {
        long a993 = 993L;
    }

    static class C994 {
        long a994 = 994L;
    }

    static class C995 {
        long a995 = 995L;
    }

    static class C996 {
        long a996 = 996L;
    }

    static class C997 {
        long a997 = 997L;
    }

    static class C998 {
        long a998 = 998L;
    }

    static class C999 {
        long a999 = 999L;
    }

    static class C1000 {
        long a1000 = 1000L;
    }

    static class C1001 {
        long a1001 = 1001L;
    }

    static class C1002 {
        long a1002 = 1002L;
    }

    static class C1003 {
        long a1003 = 1003L;
    }

    static class C1004 {
        long a1004 = 1004L;
    }

    static class C1005 {
        long a1005 = 1005L;
    }

    static class C1006 {
        long a1006 = 1006L;
    }

    static class C1007 {
        long a1007 = 1007L;
    }

    static class C1008 {
        long a1008 = 1008L;
    }

    static class C1009 {
        long a1009 = 1009L;
    }

    static class C1010 {
        long a1010 = 1010L;
    }

    static class C1011 {
        long a1011 = 1011L;
    }

    static class C1012 {
        long a1012 = 1012L;
    }

    static class C1013 {
        long a1013 = 1013L;
    }

    static class C1014 {
        long a1014 = 1014L;
    }

    static class C1015 {
        long a1015 = 1015L;
    }

    static class C1016 {
        long a1016 = 1016L;
    }

    static class C1017 {
        long a1017 = 1017L;
    }

    static class C1018 {
        long a1018 = 1018L;
    }

    static class C1019 {
        long a1019 = 1019L;
    }

    static class C1020 {
        long a1020 = 1020L;
    }

    static class C1021 {
        long a1021 = 1021L;
    }

    static class C1022 {
        long a1022 = 1022L;
    }

    static class C1023 {
        long a1023 = 1023L;
    }

    static class C1024 {
        long a1024 = 1024L;
    }

    static class C1025 {
        long a1025 = 1025L;
    }

    static class C1026 {
        long a1026 = 1026L;
    }

    static class C1027 {
        long a1027 = 1027L;
    }

    static class C1028 {
        long a1028 = 1028L;
    }

    static class C1029 {
        long a1029 = 1029L;
    }

    static class C1030 {
        long a1030 = 1030L;
    }

    static class C1031 {
        long a1031 = 1031L;
    }

    static class C1032 {
        long a1032 = 1032L;
    }

    static class C1033 {
        long a1033 = 1033L;
    }

    static class C1034 {
        long a1034 = 1034L;
    }

    static class C1035 {
        long a1035 = 1035L;
    }

    static class C1036 {
        long a1036 = 1036L;
    }

    static class C1037 {
        long a1037 = 1037L;
    }

    static class C1038 {
        long a1038 = 1038L;
    }

    static class C1039 {
        long a1039 = 1039L;
    }

    static class C1040 {
        long a1040 = 1040L;
    }

    static class C1041 {
        long a1041 = 1041L;
    }

    static class C1042 {
        long a1042 = 1042L;
    }

    static class C1043 {
        long a1043 = 1043L;
    }

    static class C1044 {
        long a1044 = 1044L;
    }

    static class C1045 {
        long a1045 = 1045L;
    }

    static class C1046 {
        long a1046 = 1046L;
    }

    static class C1047 {
        long a1047 = 1047L;
    }

    static class C1048 {
        long a1048 = 1048L;
    }

    static class C1049 {
        long a1049 = 1049L;
    }

    static class C1050 {
        long a1050 = 1050L;
    }

    static class C1051 {
        long a1051 = 1051L;
    }

    static class C1052 {
        long a1052 = 1052L;
    }

    static class C1053 {
        long a1053 = 1053L;
    }

    static class C1054 {
        long a1054 = 1054L;
    }

    static class C1055 {
        long a1055 = 1055L;
    }

    static class C1056 {
        long a1056 = 1056L;
    }

    static class C1057 {
        long a1057 = 1057L;
    }

    static class C1058 {
        long a1058 = 1058L;
    }

    static class C1059 {
        long a1059 = 1059L;
    }

    static class C1060 {
        long a1060 = 1060L;
    }

    static class C1061 {
        long a1061 = 1061L;
    }

    static class C1062 {
        long a1062 = 1062L;
    }

    static class C1063 {
        long a1063 = 1063L;
    }

    static class C1064 {
        long a1064 = 1064L;
    }

    static class C1065 {
        long a1065 = 1065L;
    }

    static class C1066 {
        long a1066 = 1066L;
    }

    static class C1067 {
        long a1067 = 1067L;
    }

    static class C1068 {
        long a1068 = 1068L;
    }

    static class C1069 {
        long a1069 = 1069L;
    }

    static class C1070 {
        long a1070 = 1070L;
    }

    static class C1071 {
        long a1071 = 1071L;
    }

    static class C1072 {
        long a1072 = 1072L;
    }

    static class C1073 {
        long a1073 = 1073L;
    }

    static class C1074 {
        long a1074 = 1074L;
    }

    static class C1075 {
        long a1075 = 1075L;
    }

    static class C1076 {
        long a1076 = 1076L;
    }

    static class C1077 {
        long a1077 = 1077L;
    }

    static class C1078 {
        long a1078 = 1078L;
    }

    static class C1079 {
        long a1079 = 1079L;
    }

    static class C1080 {
        long a1080 = 1080L;
    }

    static class C1081 {
        long a1081 = 1081L;
    }

    static class C1082 {
        long a1082 = 1082L;
    }

    static class C1083 {
        long a1083 = 1083L;
    }

    static class C1084 {
        long a1084 = 1084L;
    }

    static class C1085 {
        long a1085 = 1085L;
    }

    static class C1086 {
        long a1086 = 1086L;
    }

    static class C1087 {
        long a1087 = 1087L;
    }

    static class C1088 {
        long a1088 = 1088L;
    }

    static class C1089 {
        long a1089 = 1089L;
    }

    static class C1090 {
        long a1090 = 1090L;
    }

    static class C1091 {
        long a1091 = 1091L;
    }

    static class C1092 {
        long a1092 = 1092L;
    }

    static class C1093 {
        long a1093 = 1093L;
    }

    static class C1094 {
        long a1094 = 1094L;
    }

    static class C1095 {
        long a1095 = 1095L;
    }

    static class C1096 {
        long a1096 = 1096L;
    }

    static class C1097 {
        long a1097 = 1097L;
    }

    static class C1098 {
        long a1098 = 1098L;
    }

    static class C1099 {
        long a1099 = 1099L;
    }

    static class C1100 {
        long a1100 = 1100L;
    }

    static class C1101 {
        long a1101 = 1101L;
    }

    static class C1102 {
        long a1102 = 1102L;
    }

    static class C1103 {
        long a1103 = 1103L;
    }

    static class C1104 {
        long a1104 = 1104L;
    }

    static class C1105 {
        long a1105 = 1105L;
    }

    static class C1106 {
        long a1106 = 1106L;
    }

    static class C1107 {
        long a1107 = 1107L;
    }

    static class C1108 {
        long a1108 = 1108L;
    }

    static class C1109 {
        long a1109 = 1109L;
    }

    static class C1110 {
        long a1110 = 1110L;
    }

    static class C1111 {
        long a1111 = 1111L;
    }

    static class C1112 {
        long a1112 = 1112L;
    }

    static class C1113 {
        long a1113 = 1113L;
    }

    static class C1114 {
        long a1114 = 1114L;
    }

    static class C1115 {
        long a1115 = 1115L;
    }

    static class C1116 {
        long a1116 = 1116L;
    }

    static class C1117 {
        long a1117 = 1117L;
    }

    static class C1118 {
        long a1118 = 1118L;
    }

    static class C1119 {
        long a1119 = 1119L;
    }

    static class C1120 {
        long a1120 = 1120L;
    }

    static class C1121 {
        long a1121 = 1121L;
    }

    static class C1122 {
        long a1122 = 1122L;
    }

    static class C1123 {
        long a1123 = 1123L;
    }

    static class C1124 {
        long a1124 = 1124L;
    }

    static class C1125 {
        long a1125 = 1125L;
    }

    static class C1126 {
        long a1126 = 1126L;
    }

    static class C1127 {
        long a1127 = 1127L;
    }

    static class C1128 {
        long a1128 = 1128L;
    }

    static class C1129 {
        long a1129 = 1129L;
    }

    static class C1130 {
        long a1130 = 1130L;
    }

    static class C1131 {
        long a1131 = 1131L;
    }

    static class C1132 {
        long a1132 = 1132L;
    }

    static class C1133 {
        long a1133 = 1133L;
    }

    static class C1134 {
        long a1134 = 1134L;
    }

    static class C1135 {
        long a1135 = 1135L;
    }

    static class C1136 {
        long a1136 = 1136L;
    }

    static class C1137 {
        long a1137 = 1137L;
    }

    static class C1138 {
        long a1138 = 1138L;
    }

    static class C1139 {
        long a1139 = 1139L;
    }

    static class C1140 {
        long a1140 = 1140L;
    }

    static class C1141 {
        long a1141 = 1141L;
    }

    static class C1142 {
        long a1142 = 1142L;
    }

    static class C1143 {
        long a1143 = 1143L;
    }

    static class C1144 {
        long a1144 = 1144L;
    }

    static class C1145 {
        long a1145 = 1145L;
    }

    static class C1146 {
        long a1146 = 1146L;
    }

    static class C1147 {
        long a1147 = 1147L;
    }

    static class C1148 {
        long a1148 = 1148L;
    }

    static class C1149 {
        long a1149 = 1149L;
    }

    static class C1150 {
        long a1150 = 1150L;
    }

    static class C1151 {
        long a1151 = 1151L;
    }

    static class C1152 {
        long a1152 = 1152L;
    }

    static class C1153 {
        long a1153 = 1153L;
    }

    static class C1154 {
        long a1154 = 1154L;
    }

    static class C1155 {
        long a1155 = 1155L;
    }

    static class C1156 {
        long a1156 = 1156L;
    }

    static class C1157 {
        long a1157 = 1157L;
    }

    static class C1158 {
        long a1158 = 1158L;
    }

    static class C1159 {
        long a1159 = 1159L;
    }

    static class C1160 {
        long a1160 = 1160L;
    }

    static class C1161 {
        long a1161 = 1161L;
    }

    static class C1162 {
        long a1162 = 1162L;
    }

    static class C1163 {
        long a1163 = 1163L;
    }

    static class C1164 {
        long a1164 = 1164L;
    }

    static class C1165 {
        long a1165 = 1165L;
    }

    static class C1166 {
        long a1166 = 1166L;
    }

    static class C1167 {
        long a1167 = 1167L;
    }

    static class C1168 {
        long a1168 = 1168L;
    }

    static class C1169 {
        long a1169 = 1169L;
    }

    static class C1170 {
        long a1170 = 1170L;
    }

    static class C1171 {
        long a1171 = 1171L;
    }

    static class C1172 {
        long a1172 = 1172L;
    }

    static class C1173 {
        long a1173 = 1173L;
    }

    static class C1174 {
        long a1174 = 1174L;
    }

    static class C1175 {
        long a1175 = 1175L;
    }

    static class C1176 {
        long a1176 = 1176L;
    }

    static class C1177 {
        long a1177 = 1177L;
    }

    static class C1178 {
        long a1178 = 1178L;
    }

    static class C1179 {
        long a1179 = 1179L;
    }

    static class C1180 {
        long a1180 = 1180L;
    }

    static class C1181 {
        long a1181 = 1181L;
    }

    static class C1182 {
        long a1182 = 1182L;
    }

    static class C1183 {
        long a1183 = 1183L;
    }

    static class C1184 {
        long a1184 = 1184L;
    }

    static class C1185 {
        long a1185 = 1185L;
    }

    static class C1186 {
        long a1186 = 1186L;
    }

    static class C1187 {
        long a1187 = 1187L;
    }

    static class C1188 {
        long a1188 = 1188L;
    }

    static class C1189 {
        long a1189 = 1189L;
    }

    static class C1190 {
        long a1190 = 1190L;
    }

    static class C1191 {
        long a1191 = 1191L;
    }

    static class C1192 {
        long a1192 = 1192L;
    }

    static class C1193 {
        long a1193 = 1193L;
    }

    static class C1194 {
        long a1194 = 1194L;
    }

    static class C1195 {
        long a1195 = 1195L;
    }

    static class C1196 {
        long a1196 = 1196L;
    }

    static class C1197 {
        long a1197 = 1197L;
    }

    static class C1198 {
        long a1198 = 1198L;
    }

    static class C1199 {
        long a1199 = 1199L;
    }

    static class C1200 {
        long a1200 = 1200L;
    }

    static class C1201 {
        long a1201 = 1201L;
    }

    static class C1202 {
        long a1202 = 1202L;
    }

    static class C1203 {
        long a1203 = 1203L;
    }

    static class C1204 {
        long a1204 = 1204L;
    }

    static class C1205 {
        long a1205 = 1205L;
    }

    static class C1206 {
        long a1206 = 1206L;
    }

    static class C1207 {
        long a1207 = 1207L;
    }

    static class C1208 {
        long a1208 = 1208L;
    }

    static class C1209 {
        long a1209 = 1209L;
    }

    static class C1210 {
        long a1210 = 1210L;
    }

    static class C1211 {
        long a1211 = 1211L;
    }

    static class C1212 {
        long a1212 = 1212L;
    }

    static class C1213 {
        long a1213 = 1213L;
    }

    static class C1214 {
        long a1214 = 1214L;
    }

    static class C1215 {
        long a1215 = 1215L;
    }

    static class C1216 {
        long a1216 = 1216L;
    }

    static class C1217 {
        long a1217 = 1217L;
    }

    static class C1218 {
        long a1218 = 1218L;
    }

    static class C1219 {
        long a1219 = 1219L;
    }

    static class C1220 {
        long a1220 = 1220L;
    }

    static class C1221 {
        long a1221 = 1221L;
    }

    static class C1222 {
        long a1222 = 1222L;
    }

    static class C1223 {
        long a1223 = 1223L;
    }

    static class C1224 {
        long a1224 = 1224L;
    }

    static class C1225 {
        long a1225 = 1225L;
    }

    static class C1226 {
        long a1226 = 1226L;
    }

    static class C1227 {
        long a1227 = 1227L;
    }

    static class C1228 {
        long a1228 = 1228L;
    }

    static class C1229 {
        long a1229 = 1229L;
    }

    static class C1230 {
        long a1230 = 1230L;
    }

    static class C1231 {
        long a1231 = 1231L;
    }

    static class C1232 {
        long a1232 = 1232L;
    }

    static class C1233 {
        long a1233 = 1233L;
    }

    static class C1234 {
        long a1234 = 1234L;
    }

    static class C1235 {
        long a1235 = 1235L;
    }

    static class C1236 {
        long a1236 = 1236L;
    }

    static class C1237 {
        long a1237 = 1237L;
    }

    static class C1238 {
        long a1238 = 1238L;
    }

    static class C1239 {
        long a1239 = 1239L;
    }

    static class C1240 {
        long a1240 = 1240L;
    }

    static class C1241 {
        long a1241 = 1241L;
    }

    static class C1242 {
        long a1242 = 1242L;
    }

    static class C1243 {
        long a1243 = 1243L;
    }

    static class C1244 {
        long a1244 = 1244L;
    }

    static class C1245 {
        long a1245 = 1245L;
    }

    static class C1246 {
        long a1246 = 1246L;
    }

    static class C1247 {
        long a1247 = 1247L;
    }

    static class C1248 {
        long a1248 = 1248L;
    }

    static class C1249 {
        long a1249 = 1249L;
    }

    static class C1250 {
        long a1250 = 1250L;
    }

    static class C1251 {
        long a1251 = 1251L;
    }

    static class C1252 {
        long a1252 = 1252L;
    }

    static class C1253 {
        long a1253 = 1253L;
    }

    static class C1254 {
        long a1254 = 1254L;
    }

    static class C1255 {
        long a1255 = 1255L;
    }

    static class C1256 {
        long a1256 = 1256L;
    }

    static class C1257 {
        long a1257 = 1257L;
    }

    static class C1258 {
        long a1258 = 1258L;
    }

    static class C1259 {
        long a1259 = 1259L;
    }

    static class C1260 {
        long a1260 = 1260L;
    }

    static class C1261 {
        long a1261 = 1261L;
    }

    static class C1262 {
        long a1262 = 1262L;
    }

    static class C1263 {
        long a1263 = 1263L;
    }

    static class C1264 {
        long a1264 = 1264L;
    }

    static class C1265 {
        long a1265 = 1265L;
    }

    static class C1266 {
        long a1266 = 1266L;
    }

    static class C1267 {
        long a1267 = 1267L;
    }

    static class C1268 {
        long a1268 = 1268L;
    }

    static class C1269 {
        long a1269 = 1269L;
    }

    static class C1270 {
        long a1270 = 1270L;
    }

    static class C1271 {
        long a1271 = 1271L;
    }

    static class C1272 {
        long a1272 = 1272L;
    }

    static class C1273 {
        long a1273 = 1273L;
    }

    static class C1274 {
        long a1274 = 1274L;
    }

    static class C1275 {
        long a1275 = 1275L;
    }

    static class C1276 {
        long a1276 = 1276L;
    }

    static class C1277 {
        long a1277 = 1277L;
    }

    static class C1278 {
        long a1278 = 1278L;
    }

    static class C1279 {
        long a1279 = 1279L;
    }

    static class C1280 {
        long a1280 = 1280L;
    }

    static class C1281 {
        long a1281 = 1281L;
    }

    static class C1282 {
        long a1282 = 1282L;
    }

    static class C1283 {
        long a1283 = 1283L;
    }

    static class C1284 {
        long a1284 = 1284L;
    }

    static class C1285 {
        long a1285 = 1285L;
    }

    static class C1286 {
        long a1286 = 1286L;
    }

    static class C1287 {
        long a1287 = 1287L;
    }

    static class C1288 {
        long a1288 = 1288L;
    }

    static class C1289 {
        long a1289 = 1289L;
    }

    static class C1290 {
        long a1290 = 1290L;
    }

    static class C1291 {
        long a1291 = 1291L;
    }

    static class C1292 {
        long a1292 = 1292L;
    }

    static class C1293 {
        long a1293 = 1293L;
    }

    static class C1294 {
        long a1294 = 1294L;
    }

    static class C1295 {
        long a1295 = 1295L;
    }

    static class C1296 {
        long a1296 = 1296L;
    }

    static class C1297 {
        long a1297 = 1297L;
    }

    static class C1298 {
        long a1298 = 1298L;
    }

    static class C1299 {
        long a1299 = 1299L;
    }

    static class C1300 {
        long a1300 = 1300L;
    }

    static class C1301 {
        long a1301 = 1301L;
    }

    static class C1302 {
        long a1302 = 1302L;
    }

    static class C1303 {
        long a1303 = 1303L;
    }

    static class C1304 {
        long a1304 = 1304L;
    }

    static class C1305 {
        long a1305 = 1305L;
    }

    static class C1306 {
        long a1306 = 1306L;
    }

    static class C1307 {
        long a1307 = 1307L;
    }

    static class C1308 {
        long a1308 = 1308L;
    }

    static class C1309 {
        long a1309 = 1309L;
    }

    static class C1310 {
        long a1310 = 1310L;
    }

    static class C1311 {
        long a1311 = 1311L;
    }

    static class C1312 {
        long a1312 = 1312L;
    }

    static class C1313 {
        long a1313 = 1313L;
    }

    static class C1314 {
        long a1314 = 1314L;
    }

    static class C1315 {
        long a1315 = 1315L;
    }

    static class C1316 {
        long a1316 = 1316L;
    }

    static class C1317 {
        long a1317 = 1317L;
    }

    static class C1318 {
        long a1318 = 1318L;
    }

    static class C1319 {
        long a1319 = 1319L;
    }

    static class C1320 {
        long a1320 = 1320L;
    }

    static class C1321 {
        long a1321 = 1321L;
    }

    static class C1322 {
        long a1322 = 1322L;
    }

    static class C1323 {
        long a1323 = 1323L;
    }

    static class C1324 {
        long a1324 = 1324L;
    }

    static class C1325 {
        long a1325 = 1325L;
    }

    static class C1326 {
        long a1326 = 1326L;
    }

    static class C1327 {
        long a1327 = 1327L;
    }

    static class C1328 {
        long a1328 = 1328L;
    }

    static class C1329 {
        long a1329 = 1329L;
    }

    static class C1330 {
        long a1330 = 1330L;
    }

    static class C1331 {
        long a1331 = 1331L;
    }

    static class C1332 {
        long a1332 = 1332L;
    }

    static class C1333 {
        long a1333 = 1333L;
    }

    static class C1334 {
        long a1334 = 1334L;
    }

    static class C1335 {
        long a1335 = 1335L;
    }

    static class C1336 {
        long a1336 = 1336L;
    }

    static class C1337 {
        long a1337 = 1337L;
    }

    static class C1338 {
        long a1338 = 1338L;
    }

    static class C1339 {
        long a1339 = 1339L;
    }

    static class C1340 {
        long a1340 = 1340L;
    }

    static class C1341 {
        long a1341 = 1341L;
    }

    static class C1342 {
        long a1342 = 1342L;
    }

    static class C1343 {
        long a1343 = 1343L;
    }

    static class C1344 {
        long a1344 = 1344L;
    }

    static class C1345 {
        long a1345 = 1345L;
    }

    static class C1346 {
        long a1346 = 1346L;
    }

    static class C1347 {
        long a1347 = 1347L;
    }

    static class C1348 {
        long a1348 = 1348L;
    }

    static class C1349 {
        long a1349 = 1349L;
    }

    static class C1350 {
        long a1350 = 1350L;
    }

    static class C1351 {
        long a1351 = 1351L;
    }

    static class C1352 {
        long a1352 = 1352L;
    }

    static class C1353 {
        long a1353 = 1353L;
    }

    static class C1354 {
        long a1354 = 1354L;
    }

    static class C1355 {
        long a1355 = 1355L;
    }

    static class C1356 {
        long a1356 = 1356L;
    }

    static class C1357 {
        long a1357 = 1357L;
    }

    static class C1358 {
        long a1358 = 1358L;
    }

    static class C1359 {
        long a1359 = 1359L;
    }

    static class C1360 {
        long a1360 = 1360L;
    }

    static class C1361 {
        long a1361 = 1361L;
    }

    static class C1362 {
        long a1362 = 1362L;
    }

    static class C1363 {
        long a1363 = 1363L;
    }

    static class C1364 {
        long a1364 = 1364L;
    }

    static class C1365 {
        long a1365 = 1365L;
    }

    static class C1366 {
        long a1366 = 1366L;
    }

    static class C1367 {
        long a1367 = 1367L;
    }

    static class C1368 {
        long a1368 = 1368L;
    }

    static class C1369 {
        long a1369 = 1369L;
    }

    static class C1370 {
        long a1370 = 1370L;
    }

    static class C1371 {
        long a1371 = 1371L;
    }

    static class C1372 {
        long a1372 = 1372L;
    }

    static class C1373 {
        long a1373 = 1373L;
    }

    static class C1374 {
        long a1374 = 1374L;
    }

    static class C1375 {
        long a1375 = 1375L;
    }

    static class C1376 {
        long a1376 = 1376L;
    }

    static class C1377 {
        long a1377 = 1377L;
    }

    static class C1378 {
        long a1378 = 1378L;
    }

    static class C1379 {
        long a1379 = 1379L;
    }

    static class C1380 {
        long a1380 = 1380L;
    }

    static class C1381 {
        long a1381 = 1381L;
    }

    static class C1382 {
        long a1382 = 1382L;
    }

    static class C1383 {
        long a1383 = 1383L;
    }

    static class C1384 {
        long a1384 = 1384L;
    }

    static class C1385 {
        long a1385 = 1385L;
    }

    static class C1386 {
        long a1386 = 1386L;
    }

    static class C1387 {
        long a1387 = 1387L;
    }

    static class C1388 {
        long a1388 = 1388L;
    }

    static class C1389 {
        long a1389 = 1389L;
    }

    static class C1390 {
        long a1390 = 1390L;
    }

    static class C1391 {
        long a1391 = 1391L;
    }

    static class C1392 {
        long a1392 = 1392L;
    }

    static class C1393 {
        long a1393 = 1393L;
    }

    static class C1394 {
        long a1394 = 1394L;
    }

    static class C1395 {
        long a1395 = 1395L;
    }

    static class C1396 {
        long a1396 = 1396L;
    }

    static class C1397 {
        long a1397 = 1397L;
    }

    static class C1398 {
        long a1398 = 1398L;
    }

    static class C1399 {
        long a1399 = 1399L;
    }

    static class C1400 {
        long a1400 = 1400L;
    }

    static class C1401 {
        long a1401 = 1401L;
    }

    static class C1402 {
        long a1402 = 1402L;
    }

    static class C1403 {
        long a1403 = 1403L;
    }

    static class C1404 {
        long a1404 = 1404L;
    }

    static class C1405 {
        long a1405 = 1405L;
    }

    static class C1406 {
        long a1406 = 1406L;
    }

    static class C1407 {
        long a1407 = 1407L;
    }

    static class C1408 {
        long a1408 = 1408L;
    }

    static class C1409 {
        long a1409 = 1409L;
    }

    static class C1410 {
        long a1410 = 1410L;
    }

    static class C1411 {
        long a1411 = 1411L;
    }

    static class C1412 {
        long a1412 = 1412L;
    }

    static class C1413 {
        long a1413 = 1413L;
    }

    static class C1414 {
        long a1414 = 1414L;
    }

    static class C1415 {
        long a1415 = 1415L;
    }

    static class C1416 {
        long a1416 = 1416L;
    }

    static class C1417 {
        long a1417 = 1417L;
    }

    static class C1418 {
        long a1418 = 1418L;
    }

    static class C1419 {
        long a1419 = 1419L;
    }

    static class C1420 {
        long a1420 = 1420L;
    }

    static class C1421 {
        long a1421 = 1421L;
    }

    static class C1422 {
        long a1422 = 1422L;
    }

    static class C1423 {
        long a1423 = 1423L;
    }

    static class C1424 {
        long a1424 = 1424L;
    }

    static class C1425 {
        long a1425 = 1425L;
    }

    static class C1426 {
        long a1426 = 1426L;
    }

    static class C1427 {
        long a1427 = 1427L;
    }

    static class C1428 {
        long a1428 = 1428L;
    }

    static class C1429 {
        long a1429 = 1429L;
    }

    static class C1430 {
        long a1430 = 1430L;
    }

    static class C1431 {
        long a1431 = 1431L;
    }

    static class C1432 {
        long a1432 = 1432L;
    }

    static class C1433 {
        long a1433 = 1433L;
    }

    static class C1434 {
        long a1434 = 1434L;
    }

    static class C1435 {
        long a1435 = 1435L;
    }

    static class C1436 {
        long a1436 = 1436L;
    }

    static class C1437 {
        long a1437 = 1437L;
    }

    static class C1438 {
        long a1438 = 1438L;
    }

    static class C1439 {
        long a1439 = 1439L;
    }

    static class C1440 {
        long a1440 = 1440L;
    }

    static class C1441 {
        long a1441 = 1441L;
    }

    static class C1442 {
        long a1442 = 1442L;
    }

    static class C1443 {
        long a1443 = 1443L;
    }

    static class C1444 {
        long a1444 = 1444L;
    }

    static class C1445 {
        long a1445 = 1445L;
    }

    static class C1446 {
        long a1446 = 1446L;
    }

    static class C1447 {
        long a1447 = 1447L;
    }

    static class C1448 {
        long a1448 = 1448L;
    }

    static class C1449 {
        long a1449 = 1449L;
    }

    static class C1450 {
        long a1450 = 1450L;
    }

    static class C1451 {
        long a1451 = 1451L;
    }

    static class C1452 {
        long a1452 = 1452L;
    }

    static class C1453 {
        long a1453 = 1453L;
    }

    static class C1454 {
        long a1454 = 1454L;
    }

    static class C1455 {
        long a1455 = 1455L;
    }

    static class C1456 {
        long a1456 = 1456L;
    }

    static class C1457 {
        long a1457 = 1457L;
    }

    static class C1458 {
        long a1458 = 1458L;
    }

    static class C1459 {
        long a1459 = 1459L;
    }

    static class C1460 {
        long a1460 = 1460L;
    }

    static class C1461 {
        long a1461 = 1461L;
    }

    static class C1462 {
        long a1462 = 1462L;
    }

    static class C1463 {
        long a1463 = 1463L;
    }

    static class C1464 {
        long a1464 = 1464L;
    }

    static class C1465 {
        long a1465 = 1465L;
    }

    static class C1466 {
        long a1466 = 1466L;
    }

    static class C1467 {
        long a1467 = 1467L;
    }

    static class C1468 {
        long a1468 = 1468L;
    }

    static class C1469 {
        long a1469 = 1469L;
    }

    static class C1470 {
        long a1470 = 1470L;
    }

    static class C1471 {
        long a1471 = 1471L;
    }

    static class C1472 {
        long a1472 = 1472L;
    }

    static class C1473 {
        long a1473 = 1473L;
    }

    static class C1474 {
        long a1474 = 1474L;
    }

    static class C1475 {
        long a1475 = 1475L;
    }

    static class C1476 {
        long a1476 = 1476L;
    }

    static class C1477 {
        long a1477 = 1477L;
    }

    static class C1478 {
        long a1478 = 1478L;
    }

    static class C1479 {
        long a1479 = 1479L;
    }

    static class C1480 {
        long a1480 = 1480L;
    }

    static class C1481 {
        long a1481 = 1481L;
    }

    static class C1482 {
        long a1482 = 1482L;
    }

    static class C1483 {
        long a1483 = 1483L;
    }

    static class C1484 {
        long a1484 = 1484L;
    }

    static class C1485 {
        long a1485 = 1485L;
    }

    static class C1486 {
        long a1486 = 1486L;
    }

    static class C1487 {
        long a1487 = 1487L;
    }

    static class C1488 {
        long a1488 = 1488L;
    }

    static class C1489 {
        long a1489 = 1489L;
    }

    static class C1490 {
        long a1490 = 1490L;
    }

    static class C1491 {
        long a1491 = 1491L;
    }

    static class C1492 {
        long a1492 = 1492L;
    }

    static class C1493 {
        long a1493 = 1493L;
    }

    static class C1494 {
        long a1494 = 1494L;
    }

    static class C1495 {
        long a1495 = 1495L;
    }

    static class C1496 {
        long a1496 = 1496L;
    }

    static class C1497 {
        long a1497 = 1497L;
    }

    static class C1498 {
        long a1498 = 1498L;
    }

    static class C1499 {
        long a1499 = 1499L;
    }

    static class C1500 {
        long a1500 = 1500L;
    }

    static class C1501 {
        long a1501 = 1501L;
    }

    static class C1502 {
        long a1502 = 1502L;
    }

    static class C1503 {
        long a1503 = 1503L;
    }

    static class C1504 {
        long a1504 = 1504L;
    }

    static class C1505 {
        long a1505 = 1505L;
    }

    static class C1506 {
        long a1506 = 1506L;
    }

    static class C1507 {
        long a1507 = 1507L;
    }

    static class C1508 {
        long a1508 = 1508L;
    }

    static class C1509 {
        long a1509 = 1509L;
    }

    static class C1510 {
        long a1510 = 1510L;
    }

    static class C1511 {
        long a1511 = 1511L;
    }

    static class C1512 {
        long a1512 = 1512L;
    }

    static class C1513 {
        long a1513 = 1513L;
    }

    static class C1514 {
        long a1514 = 1514L;
    }

    static class C1515 {
        long a1515 = 1515L;
    }

    static class C1516 {
        long a1516 = 1516L;
    }

    static class C1517 {
        long a1517 = 1517L;
    }

    static class C1518 {
        long a1518 = 1518L;
    }

    static class C1519 {
        long a1519 = 1519L;
    }

    static class C1520 {
        long a1520 = 1520L;
    }

    static class C1521 {
        long a1521 = 1521L;
    }

    static class C1522 {
        long a1522 = 1522L;
    }

    static class C1523 {
        long a1523 = 1523L;
    }

    static class C1524 {
        long a1524 = 1524L;
    }

    static class C1525 {
        long a1525 = 1525L;
    }

    static class C1526 {
        long a1526 = 1526L;
    }

    static class C1527 {
        long a1527 = 1527L;
    }

    static class C1528 {
        long a1528 = 1528L;
    }

    static class C1529 {
        long a1529 = 1529L;
    }

    static class C1530 {
        long a1530 = 1530L;
    }

    static class C1531 {
        long a1531 = 1531L;
    }

    static class C1532 {
        long a1532 = 1532L;
    }

    static class C1533 {
        long a1533 = 1533L;
    }

    static class C1534 {
        long a1534 = 1534L;
    }

    static class C1535 {
        long a1535 = 1535L;
    }

    static class C1536 {
        long a1536 = 1536L;
    }

    static class C1537 {
        long a1537 = 1537L;
    }

    static class C1538 {
        long a1538 = 1538L;
    }

    static class C1539 {
        long a1539 = 1539L;
    }

    static class C1540 {
        long a1540 = 1540L;
    }

    static class C1541 {
        long a1541 = 1541L;
    }

    static class C1542 {
        long a1542 = 1542L;
    }

    static class C1543 {
        long a1543 = 1543L;
    }

    static class C1544 {
        long a1544 = 1544L;
    }

    static class C1545 {
        long a1545 = 1545L;
    }

    static class C1546 {
        long a1546 = 1546L;
    }

    static class C1547 {
        long a1547 = 1547L;
    }

    static class C1548 {
        long a1548 = 1548L;
    }

    static class C1549 {
        long a1549 = 1549L;
    }

    static class C1550 {
        long a1550 = 1550L;
    }

    static class C1551 {
        long a1551 = 1551L;
    }

    static class C1552 {
        long a1552 = 1552L;
    }

    static class C1553 {
        long a1553 = 1553L;
    }

    static class C1554 {
        long a1554 = 1554L;
    }

    static class C1555 {
        long a1555 = 1555L;
    }

    static class C1556 {
        long a1556 = 1556L;
    }

    static class C1557 {
        long a1557 = 1557L;
    }

    static class C1558 {
        long a1558 = 1558L;
    }

    static class C1559 {
        long a1559 = 1559L;
    }

    static class C1560 {
        long a1560 = 1560L;
    }

    static class C1561 {
        long a1561 = 1561L;
    }

    static class C1562 {
        long a1562 = 1562L;
    }

    static class C1563 {
        long a1563 = 1563L;
    }

    static class C1564 {
        long a1564 = 1564L;
    }

    static class C1565 {
        long a1565 = 1565L;
    }

    static class C1566 {
        long a1566 = 1566L;
    }

    static class C1567 {
        long a1567 = 1567L;
    }

    static class C1568 {
        long a1568 = 1568L;
    }

    static class C1569 {
        long a1569 = 1569L;
    }

    static class C1570 {
        long a1570 = 1570L;
    }

    static class C1571 {
        long a1571 = 1571L;
    }

    static class C1572 {
        long a1572 = 1572L;
    }

    static class C1573 {
        long a1573 = 1573L;
    }

    static class C1574 {
        long a1574 = 1574L;
    }

    static class C1575 {
        long a1575 = 1575L;
    }

    static class C1576 {
        long a1576 = 1576L;
    }

    static class C1577 {
        long a1577 = 1577L;
    }

    static class C1578 {
        long a1578 = 1578L;
    }

    static class C1579 {
        long a1579 = 1579L;
    }

    static class C1580 {
        long a1580 = 1580L;
    }

    static class C1581 {
        long a1581 = 1581L;
    }

    static class C1582 {
        long a1582 = 1582L;
    }

    static class C1583 {
        long a1583 = 1583L;
    }

    static class C1584 {
        long a1584 = 1584L;
    }

    static class C1585 {
        long a1585 = 1585L;
    }

    static class C1586 {
        long a1586 = 1586L;
    }

    static class C1587 {
        long a1587 = 1587L;
    }

    static class C1588 {
        long a1588 = 1588L;
    }

    static class C1589 {
        long a1589 = 1589L;
    }

    static class C1590 {
        long a1590 = 1590L;
    }

    static class C1591 {
        long a1591 = 1591L;
    }

    static class C1592 {
        long a1592 = 1592L;
    }

    static class C1593 {
        long a1593 = 1593L;
    }

    static class C1594 {
        long a1594 = 1594L;
    }

    static class C1595 {
        long a1595 = 1595L;
    }

    static class C1596 {
        long a1596 = 1596L;
    }

    static class C1597 {
        long a1597 = 1597L;
    }

    static class C1598 {
        long a1598 = 1598L;
    }

    static class C1599 {
        long a1599 = 1599L;
    }

    static class C1600 {
        long a1600 = 1600L;
    }

    static class C1601 {
        long a1601 = 1601L;
    }

    static class C1602 {
        long a1602 = 1602L;
    }

    static class C1603 {
        long a1603 = 1603L;
    }

    static class C1604 {
        long a1604 = 1604L;
    }

    static class C1605 {
        long a1605 = 1605L;
    }

    static class C1606 {
        long a1606 = 1606L;
    }

    static class C1607 {
        long a1607 = 1607L;
    }

    static class C1608 {
        long a1608 = 1608L;
    }

    static class C1609 {
        long a1609 = 1609L;
    }

    static class C1610 {
        long a1610 = 1610L;
    }

    static class C1611 {
        long a1611 = 1611L;
    }

    static class C1612 {
        long a1612 = 1612L;
    }

    static class C1613 {
        long a1613 = 1613L;
    }

    static class C1614 {
        long a1614 = 1614L;
    }

    static class C1615 {
        long a1615 = 1615L;
    }

    static class C1616 {
        long a1616 = 1616L;
    }

    static class C1617 {
        long a1617 = 1617L;
    }

    static class C1618 {
        long a1618 = 1618L;
    }

    static class C1619 {
        long a1619 = 1619L;
    }

    static class C1620 {
        long a1620 = 1620L;
    }

    static class C1621 {
        long a1621 = 1621L;
    }

    static class C1622 {
        long a1622 = 1622L;
    }

    static class C1623 {
        long a1623 = 1623L;
    }

    static class C1624 {
        long a1624 = 1624L;
    }

    static class C1625 {
        long a1625 = 1625L;
    }

    static class C1626 {
        long a1626 = 1626L;
    }

    static class C1627 {
        long a1627 = 1627L;
    }

    static class C1628 {
        long a1628 = 1628L;
    }

    static class C1629 {
        long a1629 = 1629L;
    }

    static class C1630 {
        long a1630 = 1630L;
    }

    static class C1631 {
        long a1631 = 1631L;
    }

    static class C1632 {
        long a1632 = 1632L;
    }

    static class C1633 {
        long a1633 = 1633L;
    }

    static class C1634 {
        long a1634 = 1634L;
    }

    static class C1635 {
        long a1635 = 1635L;
    }

    static class C1636 {
        long a1636 = 1636L;
    }

    static class C1637 {
        long a1637 = 1637L;
    }

    static class C1638 {
        long a1638 = 1638L;
    }

    static class C1639 {
        long a1639 = 1639L;
    }

    static class C1640 {
        long a1640 = 1640L;
    }

    static class C1641 {
        long a1641 = 1641L;
    }

    static class C1642 {
        long a1642 = 1642L;
    }

    static class C1643 {
        long a1643 = 1643L;
    }

    static class C1644 {
        long a1644 = 1644L;
    }

    static class C1645 {
        long a1645 = 1645L;
    }

    static class C1646 {
        long a1646 = 1646L;
    }

    static class C1647 {
        long a1647 = 1647L;
    }

    static class C1648 {
        long a1648 = 1648L;
    }

    static class C1649 {
        long a1649 = 1649L;
    }

    static class C1650 {
        long a1650 = 1650L;
    }

    static class C1651 {
        long a1651 = 1651L;
    }

    static class C1652 {
        long a1652 = 1652L;
    }

    static class C1653 {
        long a1653 = 1653L;
    }

    static class C1654 {
        long a1654 = 1654L;
    }

    static class C1655 {
        long a1655 = 1655L;
    }

    static class C1656 {
        long a1656 = 1656L;
    }

    static class C1657 {
        long a1657 = 1657L;
    }

    static class C1658 {
        long a1658 = 1658L;
    }

    static class C1659 {
        long a1659 = 1659L;
    }

    static class C1660 {
        long a1660 = 1660L;
    }

    static class C1661 {
        long a1661 = 1661L;
    }

    static class C1662 {
        long a1662 = 1662L;
    }

    static class C1663 {
        long a1663 = 1663L;
    }

    static class C1664 {
        long a1664 = 1664L;
    }

    static class C1665 {
        long a1665 = 1665L;
    }

    static class C1666 {
        long a1666 = 1666L;
    }

    static class C1667 {
        long a1667 = 1667L;
    }

    static class C1668 {
        long a1668 = 1668L;
    }

    static class C1669 {
        long a1669 = 1669L;
    }

    static class C1670 {
        long a1670 = 1670L;
    }

    static class C1671 {
        long a1671 = 1671L;
    }

    static class C1672 {
        long a1672 = 1672L;
    }

    static class C1673 {
        long a1673 = 1673L;
    }

    static class C1674 {
        long a1674 = 1674L;
    }

    static class C1675 {
        long a1675 = 1675L;
    }

    static class C1676 {
        long a1676 = 1676L;
    }

    static class C1677 {
        long a1677 = 1677L;
    }

    static class C1678 {
        long a1678 = 1678L;
    }

    static class C1679 {
        long a1679 = 1679L;
    }

    static class C1680 {
        long a1680 = 1680L;
    }

    static class C1681 {
        long a1681 = 1681L;
    }

    static class C1682 {
        long a1682 = 1682L;
    }

    static class C1683 {
        long a1683 = 1683L;
    }

    static class C1684 {
        long a1684 = 1684L;
    }

    static class C1685 {
        long a1685 = 1685L;
    }

    static class C1686 {
        long a1686 = 1686L;
    }

    static class C1687 {
        long a1687 = 1687L;
    }

    static class C1688 {
        long a1688 = 1688L;
    }

    static class C1689 {
        long a1689 = 1689L;
    }

    static class C1690 {
        long a1690 = 1690L;
    }

    static class C1691 {
        long a1691 = 1691L;
    }

    static class C1692 {
        long a1692 = 1692L;
    }

    static class C1693 {
        long a1693 = 1693L;
    }

    static class C1694 {
        long a1694 = 1694L;
    }

    static class C1695 {
        long a1695 = 1695L;
    }

    static class C1696 {
        long a1696 = 1696L;
    }

    static class C1697 {
        long a1697 = 1697L;
    }

    static class C1698 {
        long a1698 = 1698L;
    }

    static class C1699 {
        long a1699 = 1699L;
    }

    static class C1700 {
        long a1700 = 1700L;
    }

    static class C1701 {
        long a1701 = 1701L;
    }

    static class C1702 {
        long a1702 = 1702L;
    }

    static class C1703 {
        long a1703 = 1703L;
    }

    static class C1704 {
        long a1704 = 1704L;
    }

    static class C1705 {
        long a1705 = 1705L;
    }

    static class C1706 {
        long a1706 = 1706L;
    }

    static class C1707 {
        long a1707 = 1707L;
    }

    static class C1708 {
        long a1708 = 1708L;
    }

    static class C1709 {
        long a1709 = 1709L;
    }

    static class C1710 {
        long a1710 = 1710L;
    }

    static class C1711 {
        long a1711 = 1711L;
    }

    static class C1712 {
        long a1712 = 1712L;
    }

    static class C1713 {
        long a1713 = 1713L;
    }

    static class C1714 {
        long a1714 = 1714L;
    }

    static class C1715 {
        long a1715 = 1715L;
    }

    static class C1716 {
        long a1716 = 1716L;
    }

    static class C1717 {
        long a1717 = 1717L;
    }

    static class C1718 {
        long a1718 = 1718L;
    }

    static class C1719 {
        long a1719 = 1719L;
    }

    static class C1720 {
        long a1720 = 1720L;
    }

    static class C1721 {
        long a1721 = 1721L;
    }

    static class C1722 {
        long a1722 = 1722L;
    }

    static class C1723 {
        long a1723 = 1723L;
    }

    static class C1724 {
        long a1724 = 1724L;
    }

    static class C1725 {
        long a1725 = 1725L;
    }

    static class C1726 {
        long a1726 = 1726L;
    }

    static class C1727 {
        long a1727 = 1727L;
    }

    static class C1728 {
        long a1728 = 1728L;
    }

    static class C1729 {
        long a1729 = 1729L;
    }

    static class C1730 {
        long a1730 = 1730L;
    }

    static class C1731 {
        long a1731 = 1731L;
    }

    static class C1732 {
        long a1732 = 1732L;
    }

    static class C1733 {
        long a1733 = 1733L;
    }

    static class C1734 {
        long a1734 = 1734L;
    }

    static class C1735 {
        long a1735 = 1735L;
    }

    static class C1736 {
        long a1736 = 1736L;
    }

    static class C1737 {
        long a1737 = 1737L;
    }

    static class C1738 {
        long a1738 = 1738L;
    }

    static class C1739 {
        long a1739 = 1739L;
    }

    static class C1740 {
        long a1740 = 1740L;
    }

    static class C1741 {
        long a1741 = 1741L;
    }

    static class C1742 {
        long a1742 = 1742L;
    }

    static class C1743 {
        long a1743 = 1743L;
    }

    static class C1744 {
        long a1744 = 1744L;
    }

    static class C1745 {
        long a1745 = 1745L;
    }

    static class C1746 {
        long a1746 = 1746L;
    }

    static class C1747 {
        long a1747 = 1747L;
    }

    static class C1748 {
        long a1748 = 1748L;
    }

    static class C1749 {
        long a1749 = 1749L;
    }

    static class C1750 {
        long a1750 = 1750L;
    }

    static class C1751 {
        long a1751 = 1751L;
    }

    static class C1752 {
        long a1752 = 1752L;
    }

    static class C1753 {
        long a1753 = 1753L;
    }

    static class C1754 {
        long a1754 = 1754L;
    }

    static class C1755 {
        long a1755 = 1755L;
    }

    static class C1756 {
        long a1756 = 1756L;
    }

    static class C1757 {
        long a1757 = 1757L;
    }

    static class C1758 {
        long a1758 = 1758L;
    }

    static class C1759 {
        long a1759 = 1759L;
    }

    static class C1760 {
        long a1760 = 1760L;
    }

    static class C1761 {
        long a1761 = 1761L;
    }

    static class C1762 {
        long a1762 = 1762L;
    }

    static class C1763 {
        long a1763 = 1763L;
    }

    static class C1764 {
        long a1764 = 1764L;
    }

    static class C1765 {
        long a1765 = 1765L;
    }

    static class C1766 {
        long a1766 = 1766L;
    }

    static class C1767 {
        long a1767 = 1767L;
    }

    static class C1768 {
        long a1768 = 1768L;
    }

    static class C1769 {
        long a1769 = 1769L;
    }

    static class C1770 {
        long a1770 = 1770L;
    }

    static class C1771 {
        long a1771 = 1771L;
    }

    static class C1772 {
        long a1772 = 1772L;
    }

    static class C1773 {
        long a1773 = 1773L;
    }

    static class C1774 {
        long a1774 = 1774L;
    }

    static class C1775 {
        long a1775 = 1775L;
    }

    static class C1776 {
        long a1776 = 1776L;
    }

    static class C1777 {
        long a1777 = 1777L;
    }

    static class C1778 {
        long a1778 = 1778L;
    }

    static class C1779 {
        long a1779 = 1779L;
    }

    static class C1780 {
        long a1780 = 1780L;
    }

    static class C1781 {
        long a1781 = 1781L;
    }

    static class C1782 {
        long a1782 = 1782L;
    }

    static class C1783 {
        long a1783 = 1783L;
    }

    static class C1784 {
        long a1784 = 1784L;
    }

    static class C1785 {
        long a1785 = 1785L;
    }

    static class C1786 {
        long a1786 = 1786L;
    }

    static class C1787 {
        long a1787 = 1787L;
    }

    static class C1788 {
        long a1788 = 1788L;
    }

    static class C1789 {
        long a1789 = 1789L;
    }

    static class C1790 {
        long a1790 = 1790L;
    }

    static class C1791 {
        long a1791 = 1791L;
    }

    static class C1792 {
        long a1792 = 1792L;
    }

    static class C1793 {
        long a1793 = 1793L;
    }

    static class C1794 {
        long a1794 = 1794L;
    }

    static class C1795 {
        long a1795 = 1795L;
    }

    static class C1796 {
        long a1796 = 1796L;
    }

    static class C1797 {
        long a1797 = 1797L;
    }

    static class C1798 {
        long a1798 = 1798L;
    }

    static class C1799 {
        long a1799 = 1799L;
    }

    static class C1800 {
        long a1800 = 1800L;
    }

    static class C1801 {
        long a1801 = 1801L;
    }

    static class C1802 {
        long a1802 = 1802L;
    }

    static class C1803 {
        long a1803 = 1803L;
    }

    static class C1804 {
        long a1804 = 1804L;
    }

    static class C1805 {
        long a1805 = 1805L;
    }

    static class C1806 {
        long a1806 = 1806L;
    }

    static class C1807 {
        long a1807 = 1807L;
    }

    static class C1808 {
        long a1808 = 1808L;
    }

    static class C1809 {
        long a1809 = 1809L;
    }

    static class C1810 {
        long a1810 = 1810L;
    }

    static class C1811 {
        long a1811 = 1811L;
    }

    static class C1812 {
        long a1812 = 1812L;
    }

    static class C1813 {
        long a1813 = 1813L;
    }

    static class C1814 {
        long a1814 = 1814L;
    }

    static class C1815 {
        long a1815 = 1815L;
    }

    static class C1816 {
        long a1816 = 1816L;
    }

    static class C1817 {
        long a1817 = 1817L;
    }

    static class C1818 {
        long a1818 = 1818L;
    }

    static class C1819 {
        long a1819 = 1819L;
    }

    static class C1820 {
        long a1820 = 1820L;
    }

    static class C1821 {
        long a1821 = 1821L;
    }

    static class C1822 {
        long a1822 = 1822L;
    }

    static class C1823 {
        long a1823 = 1823L;
    }

    static class C1824 {
        long a1824 = 1824L;
    }

    static class C1825 {
        long a1825 = 1825L;
    }

    static class C1826 {
        long a1826 = 1826L;
    }

    static class C1827 {
        long a1827 = 1827L;
    }

    static class C1828 {
        long a1828 = 1828L;
    }

    static class C1829 {
        long a1829 = 1829L;
    }

    static class C1830 {
        long a1830 = 1830L;
    }

    static class C1831 {
        long a1831 = 1831L;
    }

    static class C1832 {
        long a1832 = 1832L;
    }

    static class C1833 {
        long a1833 = 1833L;
    }

    static class C1834 {
        long a1834 = 1834L;
    }

    static class C1835 {
        long a1835 = 1835L;
    }

    static class C1836 {
        long a1836 = 1836L;
    }

    static class C1837 {
        long a1837 = 1837L;
    }

    static class C1838 {
        long a1838 = 1838L;
    }

    static class C1839 {
        long a1839 = 1839L;
    }

    static class C1840 {
        long a1840 = 1840L;
    }

    static class C1841 {
        long a1841 = 1841L;
    }

    static class C1842 {
        long a1842 = 1842L;
    }

    static class C1843 {
        long a1843 = 1843L;
    }

    static class C1844 {
        long a1844 = 1844L;
    }

    static class C1845 {
        long a1845 = 1845L;
    }

    static class C1846 {
        long a1846 = 1846L;
    }

    static class C1847 {
        long a1847 = 1847L;
    }

    static class C1848 {
        long a1848 = 1848L;
    }

    static class C1849 {
        long a1849 = 1849L;
    }

    static class C1850 {
        long a1850 = 1850L;
    }

    static class C1851 {
        long a1851 = 1851L;
    }

    static class C1852 {
        long a1852 = 1852L;
    }

    static class C1853 {
        long a1853 = 1853L;
    }

    static class C1854 {
        long a1854 = 1854L;
    }

    static class C1855 {
        long a1855 = 1855L;
    }

    static class C1856 {
        long a1856 = 1856L;
    }

    static class C1857 {
        long a1857 = 1857L;
    }

    static class C1858 {
        long a1858 = 1858L;
    }

    static class C1859 {
        long a1859 = 1859L;
    }

    static class C1860 {
        long a1860 = 1860L;
    }

    static class C1861 {
        long a1861 = 1861L;
    }

    static class C1862 {
        long a1862 = 1862L;
    }

    static class C1863 {
        long a1863 = 1863L;
    }

    static class C1864 {
        long a1864 = 1864L;
    }

    static class C1865 {
        long a1865 = 1865L;
    }

    static class C1866 {
        long a1866 = 1866L;
    }

    static class C1867 {
        long a1867 = 1867L;
    }

    static class C1868 {
        long a1868 = 1868L;
    }

    static class C1869 {
        long a1869 = 1869L;
    }

    static class C1870 {
        long a1870 = 1870L;
    }

    static class C1871 {
        long a1871 = 1871L;
    }

    static class C1872 {
        long a1872 = 1872L;
    }

    static class C1873 {
        long a1873 = 1873L;
    }

    static class C1874 {
        long a1874 = 1874L;
    }

    static class C1875 {
        long a1875 = 1875L;
    }

    static class C1876 {
        long a1876 = 1876L;
    }

    static class C1877 {
        long a1877 = 1877L;
    }

    static class C1878 {
        long a1878 = 1878L;
    }

    static class C1879 {
        long a1879 = 1879L;
    }

    static class C1880 {
        long a1880 = 1880L;
    }

    static class C1881 {
        long a1881 = 1881L;
    }

    static class C1882 {
        long a1882 = 1882L;
    }

    static class C1883 {
        long a1883 = 1883L;
    }

    static class C1884 {
        long a1884 = 1884L;
    }

    static class C1885 {
        long a1885 = 1885L;
    }

    static class C1886 {
        long a1886 = 1886L;
    }

    static class C1887 {
        long a1887 = 1887L;
    }

    static class C1888 {
        long a1888 = 1888L;
    }

    static class C1889 {
        long a1889 = 1889L;
    }

    static class C1890 {
        long a1890 = 1890L;
    }

    static class C1891 {
        long a1891 = 1891L;
    }

    static class C1892 {
        long a1892 = 1892L;
    }

    static class C1893 {
        long a1893 = 1893L;
    }

    static class C1894 {
        long a1894 = 1894L;
    }

    static class C1895 {
        long a1895 = 1895L;
    }

    static class C1896 {
        long a1896 = 1896L;
    }

    static class C1897 {
        long a1897 = 1897L;
    }

    static class C1898 {
        long a1898 = 1898L;
    }

    static class C1899 {
        long a1899 = 1899L;
    }

    static class C1900 {
        long a1900 = 1900L;
    }

    static class C1901 {
        long a1901 = 1901L;
    }

    static class C1902 {
        long a1902 = 1902L;
    }

    static class C1903 {
        long a1903 = 1903L;
    }

    static class C1904 {
        long a1904 = 1904L;
    }

    static class C1905 {
        long a1905 = 1905L;
    }

    static class C1906 {
        long a1906 = 1906L;
    }

    static class C1907 {
        long a1907 = 1907L;
    }

    static class C1908 {
        long a1908 = 1908L;
    }

    static class C1909 {
        long a1909 = 1909L;
    }

    static class C1910 {
        long a1910 = 1910L;
    }

    static class C1911 {
        long a1911 = 1911L;
    }

    static class C1912 {
        long a1912 = 1912L;
    }

    static class C1913 {
        long a1913 = 1913L;
    }

    static class C1914 {
        long a1914 = 1914L;
    }

    static class C1915 {
        long a1915 = 1915L;
    }

    static class C1916 {
        long a1916 = 1916L;
    }

    static class C1917 {
        long a1917 = 1917L;
    }

    static class C1918 {
        long a1918 = 1918L;
    }

    static class C1919 {
        long a1919 = 1919L;
    }

    static class C1920 {
        long a1920 = 1920L;
    }

    static class C1921 {
        long a1921 = 1921L;
    }

    static class C1922 {
        long a1922 = 1922L;
    }

    static class C1923 {
        long a1923 = 1923L;
    }

    static class C1924 {
        long a1924 = 1924L;
    }

    static class C1925 {
        long a1925 = 1925L;
    }

    static class C1926 {
        long a1926 = 1926L;
    }

    static class C1927 {
        long a1927 = 1927L;
    }

    static class C1928 {
        long a1928 = 1928L;
    }

    static class C1929 {
        long a1929 = 1929L;
    }

    static class C1930 {
        long a1930 = 1930L;
    }

    static class C1931 {
        long a1931 = 1931L;
    }

    static class C1932 {
        long a1932 = 1932L;
    }

    static class C1933 {
        long a1933 = 1933L;
    }

    static class C1934 {
        long a1934 = 1934L;
    }

    static class C1935 {
        long a1935 = 1935L;
    }

    static class C1936 {
        long a1936 = 1936L;
    }

    static class C1937 {
        long a1937 = 1937L;
    }

    static class C1938 {
        long a1938 = 1938L;
    }

    static class C1939 {
        long a1939 = 1939L;
    }

    static class C1940 {
        long a1940 = 1940L;
    }

    static class C1941 {
        long a1941 = 1941L;
    }

    static class C1942 {
        long a1942 = 1942L;
    }

    static class C1943 {
        long a1943 = 1943L;
    }

    static class C1944 {
        long a1944 = 1944L;
    }

    static class C1945 {
        long a1945 = 1945L;
    }

    static class C1946 {
        long a1946 = 1946L;
    }

    static class C1947 {
        long a1947 = 1947L;
    }

    static class C1948 {
        long a1948 = 1948L;
    }

    static class C1949 {
        long a1949 = 1949L;
    }

    static class C1950 {
        long a1950 = 1950L;
    }

    static class C1951 {
        long a1951 = 1951L;
    }

    static class C1952 {
        long a1952 = 1952L;
    }

    static class C1953 {
        long a1953 = 1953L;
    }

    static class C1954 {
        long a1954 = 1954L;
    }

    static class C1955 {
        long a1955 = 1955L;
    }

    static class C1956 {
        long a1956 = 1956L;
    }

    static class C1957 {
        long a1957 = 1957L;
    }

    static class C1958 {
        long a1958 = 1958L;
    }

    static class C1959 {
        long a1959 = 1959L;
    }

    static class C1960 {
        long a1960 = 1960L;
    }

    static class C1961 {
        long a1961 = 1961L;
    }

    static class C1962 {
        long a1962 = 1962L;
    }

    static class C1963 {
        long a1963 = 1963L;
    }

    static class C1964 {
        long a1964 = 1964L;
    }

    static class C1965 {
        long a1965 = 1965L;
    }

    static class C1966 {
        long a1966 = 1966L;
    }

    static class C1967 {
        long a1967 = 1967L;
    }

    static class C1968 {
        long a1968 = 1968L;
    }

    static class C1969 {
        long a1969 = 1969L;
    }

    static class C1970 {
        long a1970 = 1970L;
    }

    static class C1971 {
        long a1971 = 1971L;
    }

    static class C1972 {
        long a1972 = 1972L;
    }

    static class C1973 {
        long a1973 = 1973L;
    }

    static class C1974 {
        long a1974 = 1974L;
    }

    static class C1975 {
        long a1975 = 1975L;
    }

    static class C1976 {
        long a1976 = 1976L;
    }

    static class C1977 {
        long a1977 = 1977L;
    }

    static class C1978 {
        long a1978 = 1978L;
    }

    static class C1979 {
        long a1979 = 1979L;
    }

    static class C1980 {
        long a1980 = 1980L;
    }

    static class C1981 {
        long a1981 = 1981L;
    }

    static class C1982 {
        long a1982 = 1982L;
    }

    static class C1983 {
        long a1983 = 1983L;
    }

    static class C1984 {
        long a1984 = 1984L;
    }

    static class C1985 {
        long a1985 = 1985L;
    }

    static class C1986 {
        long a1986 = 1986L;
    }

    static class C1987 {
        long a1987 = 1987L;
    }

    static class C1988 {
        long a1988 = 1988L;
    }

    static class C1989 {
        long a1989 = 1989L;
    }

    static class C1990 {
        long a1990 = 1990L;
    }

    static class C1991 {
        long a1991 = 1991L;
    }

    static class C1992 {
        long a1992 = 1992L;
    }

    static class C1993 {
        long a1993 = 1993L;
    }

    static class C1994 {
        long a1994 = 1994L;
    }

    static class C1995 {
        long a1995 = 1995L;
    }

    static class C1996 {
        long a1996 = 1996L;
    }

    static class C1997 {
        long a1997 = 1997L;
    }

    static class C1998 {
        long a1998 = 1998L;
    }

    static class C1999 {
        long a1999 = 1999L;
    }

    static class C2000 {
        long a2000 = 2000L;
    }

    static class C2001 {
        long a2001 = 2001L;
    }

    static class C2002 {
        long a2002 = 2002L;
    }

    static class C2003 {
        long a2003 = 2003L;
    }

    static class C2004 {
        long a2004 = 2004L;
    }

    static class C2005 {
        long a2005 = 2005L;
    }

    static class C2006 {
        long a2006 = 2006L;
    }

    static class C2007 {
        long a2007 = 2007L;
    }

    static class C2008 {
        long a2008 = 2008L;
    }

    static class C2009 {
        long a2009 = 2009L;
    }

    static class C2010 {
        long a2010 = 2010L;
    }

    static class C2011 {
        long a2011 = 2011L;
    }

    static class C2012 {
        long a2012 = 2012L;
    }

    static class C2013 {
        long a2013 = 2013L;
    }

    static class C2014 {
        long a2014 = 2014L;
    }

    static class C2015 {
        long a2015 = 2015L;
    }

    static class C2016 {
        long a2016 = 2016L;
    }

    static class C2017 {
        long a2017 = 2017L;
    }

    static class C2018 {
        long a2018 = 2018L;
    }

    static class C2019 {
        long a2019 = 2019L;
    }

    static class C2020 {
        long a2020 = 2020L;
    }

    static class C2021 {
        long a2021 = 2021L;
    }

    static class C2022 {
        long a2022 = 2022L;
    }

    static class C2023 {
        long a2023 = 2023L;
    }

    static class C2024 {
        long a2024 = 2024L;
    }

    static class C2025 {
        long a2025 = 2025L;
    }

    static class C2026 {
        long a2026 = 2026L;
    }

    static class C2027 {
        long a2027 = 2027L;
    }

    static class C2028 {
        long a2028 = 2028L;
    }

    static class C2029 {
        long a2029 = 2029L;
    }

    static class C2030 {
        long a2030 = 2030L;
    }

    static class C2031 {
        long a2031 = 2031L;
    }

    static class C2032 {
        long a2032 = 2032L;
    }

    static class C2033 {
        long a2033 = 2033L;
    }

    static class C2034 {
        long a2034 = 2034L;
    }

    static class C2035 {
        long a2035 = 2035L;
    }

    static class C2036 {
        long a2036 = 2036L;
    }

    static class C2037 {
        long a2037 = 2037L;
    }

    static class C2038 {
        long a2038 = 2038L;
    }

    static class C2039 {
        long a2039 = 2039L;
    }

    static class C2040 {
        long a2040 = 2040L;
    }

    static class C2041 {
        long a2041 = 2041L;
    }

    static class C2042 {
        long a2042 = 2042L;
    }

    static class C2043 {
        long a2043 = 2043L;
    }

    static class C2044 {
        long a2044 = 2044L;
    }

    static class C2045 {
        long a2045 = 2045L;
    }

    static class C2046 {
        long a2046 = 2046L;
    }

    static class C2047 {
        long a2047 = 2047L;
    }

    static class C2048 {
        long a2048 = 2048L;
    }

    static class C2049 {
        long a2049 = 2049L;
    }

    static class C2050 {
        long a2050 = 2050L;
    }

    static class C2051 {
        long a2051 = 2051L;
    }

    static class C2052 {
        long a2052 = 2052L;
    }

    static class C2053 {
        long a2053 = 2053L;
    }

    static class C2054 {
        long a2054 = 2054L;
    }

    static class C2055 {
        long a2055 = 2055L;
    }

    static class C2056 {
        long a2056 = 2056L;
    }

    static class C2057 {
        long a2057 = 2057L;
    }

    static class C2058 {
        long a2058 = 2058L;
    }

    static class C2059 {
        long a2059 = 2059L;
    }

    static class C2060 {
        long a2060 = 2060L;
    }

    static class C2061 {
        long a2061 = 2061L;
    }

    static class C2062 {
        long a2062 = 2062L;
    }

    static class C2063 {
        long a2063 = 2063L;
    }

    static class C2064 {
        long a2064 = 2064L;
    }

    static class C2065 {
        long a2065 = 2065L;
    }

    static class C2066 {
        long a2066 = 2066L;
    }

    static class C2067 {
        long a2067 = 2067L;
    }

    static class C2068 {
        long a2068 = 2068L;
    }

    static class C2069 {
        long a2069 = 2069L;
    }

    static class C2070 {
        long a2070 = 2070L;
    }

    static class C2071 {
        long a2071 = 2071L;
    }

    static class C2072 {
        long a2072 = 2072L;
    }

    static class C2073 {
        long a2073 = 2073L;
    }

    static class C2074 {
        long a2074 = 2074L;
    }

    static class C2075 {
        long a2075 = 2075L;
    }

    static class C2076 {
        long a2076 = 2076L;
    }

    static class C2077 {
        long a2077 = 2077L;
    }

    static class C2078 {
        long a2078 = 2078L;
    }

    static class C2079 {
        long a2079 = 2079L;
    }

    static class C2080 {
        long a2080 = 2080L;
    }

    static class C2081 {
        long a2081 = 2081L;
    }

    static class C2082 {
        long a2082 = 2082L;
    }

    static class C2083 {
        long a2083 = 2083L;
    }

    static class C2084 {
        long a2084 = 2084L;
    }

    static class C2085 {
        long a2085 = 2085L;
    }

    static class C2086 {
        long a2086 = 2086L;
    }

    static class C2087 {
        long a2087 = 2087L;
    }

    static class C2088 {
        long a2088 = 2088L;
    }

    static class C2089 {
        long a2089 = 2089L;
    }

    static class C2090 {
        long a2090 = 2090L;
    }

    static class C2091 {
        long a2091 = 2091L;
    }

    static class C2092 {
        long a2092 = 2092L;
    }

    static class C2093 {
        long a2093 = 2093L;
    }

    static class C2094 {
        long a2094 = 2094L;
    }

    static class C2095 {
        long a2095 = 2095L;
    }

    static class C2096 {
        long a2096 = 2096L;
    }

    static class C2097 {
        long a2097 = 2097L;
    }

    static class C2098 {
        long a2098 = 2098L;
    }

    static class C2099 {
        long a2099 = 2099L;
    }

    static class C2100 {
        long a2100 = 2100L;
    }

    static class C2101 {
        long a2101 = 2101L;
    }

    static class C2102 {
        long a2102 = 2102L;
    }

    static class C2103 {
        long a2103 = 2103L;
    }

    static class C2104 {
        long a2104 = 2104L;
    }

    static class C2105 {
        long a2105 = 2105L;
    }

    static class C2106 {
        long a2106 = 2106L;
    }

    static class C2107 {
        long a2107 = 2107L;
    }

    static class C2108 {
        long a2108 = 2108L;
    }

    static class C2109 {
        long a2109 = 2109L;
    }

    static class C2110 {
        long a2110 = 2110L;
    }

    static class C2111 {
        long a2111 = 2111L;
    }

    static class C2112 {
        long a2112 = 2112L;
    }

    static class C2113 {
        long a2113 = 2113L;
    }

    static class C2114 {
        long a2114 = 2114L;
    }

    static class C2115 {
        long a2115 = 2115L;
    }

    static class C2116 {
        long a2116 = 2116L;
    }

    static class C2117 {
        long a2117 = 2117L;
    }

    static class C2118 {
        long a2118 = 2118L;
    }

    static class C2119 {
        long a2119 = 2119L;
    }

    static class C2120 {
        long a2120 = 2120L;
    }

    static class C2121 {
        long a2121 = 2121L;
    }

    static class C2122 {
        long a2122 = 2122L;
    }

    static class C2123 {
        long a2123 = 2123L;
    }

    static class C2124 {
        long a2124 = 2124L;
    }

    static class C2125 {
        long a2125 = 2125L;
    }

    static class C2126 {
        long a2126 = 2126L;
    }

    static class C2127 {
        long a2127 = 2127L;
    }

    static class C2128 {
        long a2128 = 2128L;
    }

    static class C2129 {
        long a2129 = 2129L;
    }

    static class C2130 {
        long a2130 = 2130L;
    }

    static class C2131 {
        long a2131 = 2131L;
    }

    static class C2132 {
        long a2132 = 2132L;
    }

    static class C2133 {
        long a2133 = 2133L;
    }

    static class C2134 {
        long a2134 = 2134L;
    }

    static class C2135 {
        long a2135 = 2135L;
    }

    static class C2136 {
        long a2136 = 2136L;
    }

    static class C2137 {
        long a2137 = 2137L;
    }

    static class C2138 {
        long a2138 = 2138L;
    }

    static class C2139 {
        long a2139 = 2139L;
    }

    static class C2140 {
        long a2140 = 2140L;
    }

    static class C2141 {
        long a2141 = 2141L;
    }

    static class C2142 {
        long a2142 = 2142L;
    }

    static class C2143 {
        long a2143 = 2143L;
    }

    static class C2144 {
        long a2144 = 2144L;
    }

    static class C2145 {
        long a2145 = 2145L;
    }

    static class C2146 {
        long a2146 = 2146L;
    }

    static class C2147 {
        long a2147 = 2147L;
    }

    static class C2148 {
        long a2148 = 2148L;
    }

    static class C2149 {
        long a2149 = 2149L;
    }

    static class C2150 {
        long a2150 = 2150L;
    }

    static class C2151 {
        long a2151 = 2151L;
    }

    static class C2152 {
        long a2152 = 2152L;
    }

    static class C2153 {
        long a2153 = 2153L;
    }

    static class C2154 {
        long a2154 = 2154L;
    }

    static class C2155 {
        long a2155 = 2155L;
    }

    static class C2156 {
        long a2156 = 2156L;
    }

    static class C2157 {
        long a2157 = 2157L;
    }

    static class C2158 {
        long a2158 = 2158L;
    }

    static class C2159 {
        long a2159 = 2159L;
    }

    static class C2160 {
        long a2160 = 2160L;
    }

    static class C2161 {
        long a2161 = 2161L;
    }

    static class C2162 {
        long a2162 = 2162L;
    }

    static class C2163 {
        long a2163 = 2163L;
    }

    static class C2164 {
        long a2164 = 2164L;
    }

    static class C2165 {
        long a2165 = 2165L;
    }

    static class C2166 {
        long a2166 = 2166L;
    }

    static class C2167 {
        long a2167 = 2167L;
    }

    static class C2168 {
        long a2168 = 2168L;
    }

    static class C2169 {
        long a2169 = 2169L;
    }

    static class C2170 {
        long a2170 = 2170L;
    }

    static class C2171 {
        long a2171 = 2171L;
    }

    static class C2172 {
        long a2172 = 2172L;
    }

    static class C2173 {
        long a2173 = 2173L;
    }

    static class C2174 {
        long a2174 = 2174L;
    }

    static class C2175 {
        long a2175 = 2175L;
    }

    static class C2176 {
        long a2176 = 2176L;
    }

    static class C2177 {
        long a2177 = 2177L;
    }

    static class C2178 {
        long a2178 = 2178L;
    }

    static class C2179 {
        long a2179 = 2179L;
    }

    static class C2180 {
        long a2180 = 2180L;
    }

    static class C2181 {
        long a2181 = 2181L;
    }

    static class C2182 {
        long a2182 = 2182L;
    }

    static class C2183 {
        long a2183 = 2183L;
    }

    static class C2184 {
        long a2184 = 2184L;
    }

    static class C2185 {
        long a2185 = 2185L;
    }

    static class C2186 {
        long a2186 = 2186L;
    }

    static class C2187 {
        long a2187 = 2187L;
    }

    static class C2188 {
        long a2188 = 2188L;
    }

    static class C2189 {
        long a2189 = 2189L;
    }

    static class C2190 {
        long a2190 = 2190L;
    }

    static class C2191 {
        long a2191 = 2191L;
    }

    static class C2192 {
        long a2192 = 2192L;
    }

    static class C2193 {
        long a2193 = 2193L;
    }

    static class C2194 {
        long a2194 = 2194L;
    }

    static class C2195 {
        long a2195 = 2195L;
    }

    static class C2196 {
        long a2196 = 2196L;
    }

    static class C2197 {
        long a2197 = 2197L;
    }

    static class C2198 {
        long a2198 = 2198L;
    }

    static class C2199 {
        long a2199 = 2199L;
    }

    static class C2200 {
        long a2200 = 2200L;
    }

    static class C2201 {
        long a2201 = 2201L;
    }

    static class C2202 {
        long a2202 = 2202L;
    }

    static class C2203 {
        long a2203 = 2203L;
    }

    static class C2204 {
        long a2204 = 2204L;
    }

    static class C2205 {
        long a2205 = 2205L;
    }

    static class C2206 {
        long a2206 = 2206L;
    }

    static class C2207 {
        long a2207 = 2207L;
    }

    static class C2208 {
        long a2208 = 2208L;
    }

    static class C2209 {
        long a2209 = 2209L;
    }

    static class C2210 {
        long a2210 = 2210L;
    }

    static class C2211 {
        long a2211 = 2211L;
    }

    static class C2212 {
        long a2212 = 2212L;
    }

    static class C2213 {
        long a2213 = 2213L;
    }

    static class C2214 {
        long a2214 = 2214L;
    }

    static class C2215 {
        long a2215 = 2215L;
    }

    static class C2216 {
        long a2216 = 2216L;
    }

    static class C2217 {
        long a2217 = 2217L;
    }

    static class C2218 {
        long a2218 = 2218L;
    }

    static class C2219 {
        long a2219 = 2219L;
    }

    static class C2220 {
        long a2220 = 2220L;
    }

    static class C2221 {
        long a2221 = 2221L;
    }

    static class C2222 {
        long a2222 = 2222L;
    }

    static class C2223 {
        long a2223 = 2223L;
    }

    static class C2224 {
        long a2224 = 2224L;
    }

    static class C2225 {
        long a2225 = 2225L;
    }

    static class C2226 {
        long a2226 = 2226L;
    }

    static class C2227 {
        long a2227 = 2227L;
    }

    static class C2228 {
        long a2228 = 2228L;
    }

    static class C2229 {
        long a2229 = 2229L;
    }

    static class C2230 {
        long a2230 = 2230L;
    }

    static class C2231 {
        long a2231 = 2231L;
    }

    static class C2232 {
        long a2232 = 2232L;
    }

    static class C2233 {
        long a2233 = 2233L;
    }

    static class C2234 {
        long a2234 = 2234L;
    }

    static class C2235 {
        long a2235 = 2235L;
    }

    static class C2236 {
        long a2236 = 2236L;
    }

    static class C2237 {
        long a2237 = 2237L;
    }

    static class C2238 {
        long a2238 = 2238L;
    }

    static class C2239 {
        long a2239 = 2239L;
    }

    static class C2240 {
        long a2240 = 2240L;
    }

    static class C2241 {
        long a2241 = 2241L;
    }

    static class C2242 {
        long a2242 = 2242L;
    }

    static class C2243 {
        long a2243 = 2243L;
    }

    static class C2244 {
        long a2244 = 2244L;
    }

    static class C2245 {
        long a2245 = 2245L;
    }

    static class C2246 {
        long a2246 = 2246L;
    }

    static class C2247 {
        long a2247 = 2247L;
    }

    static class C2248 {
        long a2248 = 2248L;
    }

    static class C2249 {
        long a2249 = 2249L;
    }

    static class C2250 {
        long a2250 = 2250L;
    }

    static class C2251 {
        long a2251 = 2251L;
    }

    static class C2252 {
        long a2252 = 2252L;
    }

    static class C2253 {
        long a2253 = 2253L;
    }

    static class C2254 {
        long a2254 = 2254L;
    }

    static class C2255 {
        long a2255 = 2255L;
    }

    static class C2256 {
        long a2256 = 2256L;
    }

    static class C2257 {
        long a2257 = 2257L;
    }

    static class C2258 {
        long a2258 = 2258L;
    }

    static class C2259 {
        long a2259 = 2259L;
    }

    static class C2260 {
        long a2260 = 2260L;
    }

    static class C2261 {
        long a2261 = 2261L;
    }

    static class C2262 {
        long a2262 = 2262L;
    }

    static class C2263 {
        long a2263 = 2263L;
    }

    static class C2264 {
        long a2264 = 2264L;
    }

    static class C2265 {
        long a2265 = 2265L;
    }

    static class C2266 {
        long a2266 = 2266L;
    }

    static class C2267 {
        long a2267 = 2267L;
    }

    static class C2268 {
        long a2268 = 2268L;
    }

    static class C2269 {
        long a2269 = 2269L;
    }

    static class C2270 {
        long a2270 = 2270L;
    }

    static class C2271 {
        long a2271 = 2271L;
    }

    static class C2272 {
        long a2272 = 2272L;
    }

    static class C2273 {
        long a2273 = 2273L;
    }

    static class C2274 {
        long a2274 = 2274L;
    }

    static class C2275 {
        long a2275 = 2275L;
    }

    static class C2276 {
        long a2276 = 2276L;
    }

    static class C2277 {
        long a2277 = 2277L;
    }

    static class C2278 {
        long a2278 = 2278L;
    }

    static class C2279 {
        long a2279 = 2279L;
    }

    static class C2280 {
        long a2280 = 2280L;
    }

    static class C2281 {
        long a2281 = 2281L;
    }

    static class C2282 {
        long a2282 = 2282L;
    }

    static class C2283 {
        long a2283 = 2283L;
    }

    static class C2284 {
        long a2284 = 2284L;
    }

    static class C2285 {
        long a2285 = 2285L;
    }

    static class C2286 {
        long a2286 = 2286L;
    }

    static class C2287 {
        long a2287 = 2287L;
    }

    static class C2288 {
        long a2288 = 2288L;
    }

    static class C2289 {
        long a2289 = 2289L;
    }

    static class C2290 {
        long a2290 = 2290L;
    }

    static class C2291 {
        long a2291 = 2291L;
    }

    static class C2292 {
        long a2292 = 2292L;
    }

    static class C2293 {
        long a2293 = 2293L;
    }

    static class C2294 {
        long a2294 = 2294L;
    }

    static class C2295 {
        long a2295 = 2295L;
    }

    static class C2296 {
        long a2296 = 2296L;
    }

    static class C2297 {
        long a2297 = 2297L;
    }

    static class C2298 {
        long a2298 = 2298L;
    }

    static class C2299 {
        long a2299 = 2299L;
    }

    static class C2300 {
        long a2300 = 2300L;
    }

    static class C2301 {
        long a2301 = 2301L;
    }

    static class C2302 {
        long a2302 = 2302L;
    }

    static class C2303 {
        long a2303 = 2303L;
    }

    static class C2304 {
        long a2304 = 2304L;
    }

    static class C2305 {
        long a2305 = 2305L;
    }

    static class C2306 {
        long a2306 = 2306L;
    }

    static class C2307 {
        long a2307 = 2307L;
    }

    static class C2308 {
        long a2308 = 2308L;
    }

    static class C2309 {
        long a2309 = 2309L;
    }

    static class C2310 {
        long a2310 = 2310L;
    }

    static class C2311 {
        long a2311 = 2311L;
    }

    static class C2312 {
        long a2312 = 2312L;
    }

    static class C2313 {
        long a2313 = 2313L;
    }

    static class C2314 {
        long a2314 = 2314L;
    }

    static class C2315 {
        long a2315 = 2315L;
    }

    static class C2316 {
        long a2316 = 2316L;
    }

    static class C2317 {
        long a2317 = 2317L;
    }

    static class C2318 {
        long a2318 = 2318L;
    }

    static class C2319 {
        long a2319 = 2319L;
    }

    static class C2320 {
        long a2320 = 2320L;
    }

    static class C2321 {
        long a2321 = 2321L;
    }

    static class C2322 {
        long a2322 = 2322L;
    }

    static class C2323 {
        long a2323 = 2323L;
    }

    static class C2324 {
        long a2324 = 2324L;
    }

    static class C2325 {
        long a2325 = 2325L;
    }

    static class C2326 {
        long a2326 = 2326L;
    }

    static class C2327 {
        long a2327 = 2327L;
    }

    static class C2328 {
        long a2328 = 2328L;
    }

    static class C2329 {
        long a2329 = 2329L;
    }

    static class C2330 {
        long a2330 = 2330L;
    }

    static class C2331 {
        long a2331 = 2331L;
    }

    static class C2332 {
        long a2332 = 2332L;
    }

    static class C2333 {
        long a2333 = 2333L;
    }

    static class C2334 {
        long a2334 = 2334L;
    }

    static class C2335 {
        long a2335 = 2335L;
    }

    static class C2336 {
        long a2336 = 2336L;
    }

    static class C2337 {
        long a2337 = 2337L;
    }

    static class C2338 {
        long a2338 = 2338L;
    }

    static class C2339 {
        long a2339 = 2339L;
    }

    static class C2340 {
        long a2340 = 2340L;
    }

    static class C2341 {
        long a2341 = 2341L;
    }

    static class C2342 {
        long a2342 = 2342L;
    }

    static class C2343 {
        long a2343 = 2343L;
    }

    static class C2344 {
        long a2344 = 2344L;
    }

    static class C2345 {
        long a2345 = 2345L;
    }

    static class C2346 {
        long a2346 = 2346L;
    }

    static class C2347 {
        long a2347 = 2347L;
    }

    static class C2348 {
        long a2348 = 2348L;
    }

    static class C2349 {
        long a2349 = 2349L;
    }

    static class C2350 {
        long a2350 = 2350L;
    }

    static class C2351 {
        long a2351 = 2351L;
    }

    static class C2352 {
        long a2352 = 2352L;
    }

    static class C2353 {
        long a2353 = 2353L;
    }

    static class C2354 {
        long a2354 = 2354L;
    }

    static class C2355 {
        long a2355 = 2355L;
    }

    static class C2356 {
        long a2356 = 2356L;
    }

    static class C2357 {
        long a2357 = 2357L;
    }

    static class C2358 {
        long a2358 = 2358L;
    }

    static class C2359 {
        long a2359 = 2359L;
    }

    static class C2360 {
        long a2360 = 2360L;
    }

    static class C2361 {
        long a2361 = 2361L;
    }

    static class C2362 {
        long a2362 = 2362L;
    }

    static class C2363 {
        long a2363 = 2363L;
    }

    static class C2364 {
        long a2364 = 2364L;
    }

    static class C2365 {
        long a2365 = 2365L;
    }

    static class C2366 {
        long a2366 = 2366L;
    }

    static class C2367 {
        long a2367 = 2367L;
    }

    static class C2368 {
        long a2368 = 2368L;
    }

    static class C2369 {
        long a2369 = 2369L;
    }

    static class C2370 {
        long a2370 = 2370L;
    }

    static class C2371 {
        long a2371 = 2371L;
    }

    static class C2372 {
        long a2372 = 2372L;
    }

    static class C2373 {
        long a2373 = 2373L;
    }

    static class C2374 {
        long a2374 = 2374L;
    }

    static class C2375 {
        long a2375 = 2375L;
    }

    static class C2376 {
        long a2376 = 2376L;
    }

    static class C2377 {
        long a2377 = 2377L;
    }

    static class C2378 {
        long a2378 = 2378L;
    }

    static class C2379 {
        long a2379 = 2379L;
    }

    static class C2380 {
        long a2380 = 2380L;
    }

    static class C2381 {
        long a2381 = 2381L;
    }

    static class C2382 {
        long a2382 = 2382L;
    }

    static class C2383 {
        long a2383 = 2383L;
    }

    static class C2384 {
        long a2384 = 2384L;
    }

    static class C2385 {
        long a2385 = 2385L;
    }

    static class C2386 {
        long a2386 = 2386L;
    }

    static class C2387 {
        long a2387 = 2387L;
    }

    static class C2388 {
        long a2388 = 2388L;
    }

    static class C2389 {
        long a2389 = 2389L;
    }

    static class C2390 {
        long a2390 = 2390L;
    }

    static class C2391 {
        long a2391 = 2391L;
    }

    static class C2392 {
        long a2392 = 2392L;
    }

    static class C2393 {
        long a2393 = 2393L;
    }

    static class C2394 {
        long a2394 = 2394L;
    }

    static class C2395 {
        long a2395 = 2395L;
    }

    static class C2396 {
        long a2396 = 2396L;
    }

    static class C2397 {
        long a2397 = 2397L;
    }

    static class C2398 {
        long a2398 = 2398L;
    }

    static class C2399 {
        long a2399 = 2399L;
    }

    static class C2400 {
        long a2400 = 2400L;
    }

    static class C2401 {
        long a2401 = 2401L;
    }

    static class C2402 {
        long a2402 = 2402L;
    }

    static class C2403 {
        long a2403 = 2403L;
    }

    static class C2404 {
        long a2404 = 2404L;
    }

    static class C2405 {
        long a2405 = 2405L;
    }

    static class C2406 {
        long a2406 = 2406L;
    }

    static class C2407 {
        long a2407 = 2407L;
    }

    static class C2408 {
        long a2408 = 2408L;
    }

    static class C2409 {
        long a2409 = 2409L;
    }

    static class C2410 {
        long a2410 = 2410L;
    }

    static class C2411 {
        long a2411 = 2411L;
    }

    static class C2412 {
        long a2412 = 2412L;
    }

    static class C2413 {
        long a2413 = 2413L;
    }

    static class C2414 {
        long a2414 = 2414L;
    }

    static class C2415 {
        long a2415 = 2415L;
    }

    static class C2416 {
        long a2416 = 2416L;
    }

    static class C2417 {
        long a2417 = 2417L;
    }

    static class C2418 {
        long a2418 = 2418L;
    }

    static class C2419 {
        long a2419 = 2419L;
    }

    static class C2420 {
        long a2420 = 2420L;
    }

    static class C2421 {
        long a2421 = 2421L;
    }

    static class C2422 {
        long a2422 = 2422L;
    }

    static class C2423 {
        long a2423 = 2423L;
    }

    static class C2424 {
        long a2424 = 2424L;
    }

    static class C2425 {
        long a2425 = 2425L;
    }

    static class C2426 {
        long a2426 = 2426L;
    }

    static class C2427 {
        long a2427 = 2427L;
    }

    static class C2428 {
        long a2428 = 2428L;
    }

    static class C2429 {
        long a2429 = 2429L;
    }

    static class C2430 {
        long a2430 = 2430L;
    }

    static class C2431 {
        long a2431 = 2431L;
    }

    static class C2432 {
        long a2432 = 2432L;
    }

    static class C2433 {
        long a2433 = 2433L;
    }

    static class C2434 {
        long a2434 = 2434L;
    }

    static class C2435 {
        long a2435 = 2435L;
    }

    static class C2436 {
        long a2436 = 2436L;
    }

    static class C2437 {
        long a2437 = 2437L;
    }

    static class C2438 {
        long a2438 = 2438L;
    }

    static class C2439 {
        long a2439 = 2439L;
    }

    static class C2440 {
        long a2440 = 2440L;
    }

    static class C2441 {
        long a2441 = 2441L;
    }

    static class C2442 {
        long a2442 = 2442L;
    }

    static class C2443 {
        long a2443 = 2443L;
    }

    static class C2444 {
        long a2444 = 2444L;
    }

    static class C2445 {
        long a2445 = 2445L;
    }

    static class C2446 {
        long a2446 = 2446L;
    }

    static class C2447 {
        long a2447 = 2447L;
    }

    static class C2448 {
        long a2448 = 2448L;
    }

    static class C2449 {
        long a2449 = 2449L;
    }

    static class C2450 {
        long a2450 = 2450L;
    }

    static class C2451 {
        long a2451 = 2451L;
    }

    static class C2452 {
        long a2452 = 2452L;
    }

    static class C2453 {
        long a2453 = 2453L;
    }

    static class C2454 {
        long a2454 = 2454L;
    }

    static class C2455 {
        long a2455 = 2455L;
    }

    static class C2456 {
        long a2456 = 2456L;
    }

    static class C2457 {
        long a2457 = 2457L;
    }

    static class C2458 {
        long a2458 = 2458L;
    }

    static class C2459 {
        long a2459 = 2459L;
    }

    static class C2460 {
        long a2460 = 2460L;
    }

    static class C2461 {
        long a2461 = 2461L;
    }

    static class C2462 {
        long a2462 = 2462L;
    }

    static class C2463 {
        long a2463 = 2463L;
    }

    static class C2464 {
        long a2464 = 2464L;
    }

    static class C2465 {
        long a2465 = 2465L;
    }

    static class C2466 {
        long a2466 = 2466L;
    }

    static class C2467 {
        long a2467 = 2467L;
    }

    static class C2468 {
        long a2468 = 2468L;
    }

    static class C2469 {
        long a2469 = 2469L;
    }

    static class C2470 {
        long a2470 = 2470L;
    }

    static class C2471 {
        long a2471 = 2471L;
    }

    static class C2472 {
        long a2472 = 2472L;
    }

    static class C2473 {
        long a2473 = 2473L;
    }

    static class C2474 {
        long a2474 = 2474L;
    }

    static class C2475 {
        long a2475 = 2475L;
    }

    static class C2476 {
        long a2476 = 2476L;
    }

    static class C2477 {
        long a2477 = 2477L;
    }

    static class C2478 {
        long a2478 = 2478L;
    }

    static class C2479 {
        long a2479 = 2479L;
    }

    static class C2480 {
        long a2480 = 2480L;
    }

    static class C2481 {
        long a2481 = 2481L;
    }

    static class C2482 {
        long a2482 = 2482L;
    }

    static class C2483 {
        long a2483 = 2483L;
    }

    static class C2484 {
        long a2484 = 2484L;
    }

    static class C2485 {
        long a2485 = 2485L;
    }

    static class C2486 {
        long a2486 = 2486L;
    }

    static class C2487 {
        long a2487 = 2487L;
    }

    static class C2488 {
        long a2488 = 2488L;
    }

    static class C2489 {
        long a2489 = 2489L;
    }

    static class C2490 {
        long a2490 = 2490L;
    }

    static class C2491 {
        long a2491 = 2491L;
    }

    static class C2492 {
        long a2492 = 2492L;
    }

    static class C2493 {
        long a2493 = 2493L;
    }

    static class C2494 {
        long a2494 = 2494L;
    }

    static class C2495 {
        long a2495 = 2495L;
    }

    static class C2496 {
        long a2496 = 2496L;
    }

    static class C2497 {
        long a2497 = 2497L;
    }

    static class C2498 {
        long a2498 = 2498L;
    }

    static class C2499 {
        long a2499 = 2499L;
    }

    static class C2500 {
        long a2500 = 2500L;
    }

    static class C2501 {
        long a2501 = 2501L;
    }

    static class C2502 {
        long a2502 = 2502L;
    }

    static class C2503 {
        long a2503 = 2503L;
    }

    static class C2504 {
        long a2504 = 2504L;
    }

    static class C2505 {
        long a2505 = 2505L;
    }

    static class C2506 {
        long a2506 = 2506L;
    }

    static class C2507 {
        long a2507 = 2507L;
    }

    static class C2508 {
        long a2508 = 2508L;
    }

    static class C2509 {
        long a2509 = 2509L;
    }

    static class C2510 {
        long a2510 = 2510L;
    }

    static class C2511 {
        long a2511 = 2511L;
    }

    static class C2512 {
        long a2512 = 2512L;
    }

    static class C2513 {
        long a2513 = 2513L;
    }

    static class C2514 {
        long a2514 = 2514L;
    }

    static class C2515 {
        long a2515 = 2515L;
    }

    static class C2516 {
        long a2516 = 2516L;
    }

    static class C2517 {
        long a2517 = 2517L;
    }

    static class C2518 {
        long a2518 = 2518L;
    }

    static class C2519 {
        long a2519 = 2519L;
    }

    static class C2520 {
        long a2520 = 2520L;
    }

    static class C2521 {
        long a2521 = 2521L;
    }

    static class C2522 {
        long a2522 = 2522L;
    }

    static class C2523 {
        long a2523 = 2523L;
    }

    static class C2524 {
        long a2524 = 2524L;
    }

    static class C2525 {
        long a2525 = 2525L;
    }

    static class C2526 {
        long a2526 = 2526L;
    }

    static class C2527 {
        long a2527 = 2527L;
    }

    static class C2528 {
        long a2528 = 2528L;
    }

    static class C2529 {
        long a2529 = 2529L;
    }

    static class C2530 {
        long a2530 = 2530L;
    }

    static class C2531 {
        long a2531 = 2531L;
    }

    static class C2532 {
        long a2532 = 2532L;
    }

    static class C2533 {
        long a2533 = 2533L;
    }

    static class C2534 {
        long a2534 = 2534L;
    }

    static class C2535 {
        long a2535 = 2535L;
    }

    static class C2536 {
        long a2536 = 2536L;
    }

    static class C2537 {
        long a2537 = 2537L;
    }

    static class C2538 {
        long a2538 = 2538L;
    }

    static class C2539 {
        long a2539 = 2539L;
    }

    static class C2540 {
        long a2540 = 2540L;
    }

    static class C2541 {
        long a2541 = 2541L;
    }

    static class C2542 {
        long a2542 = 2542L;
    }

    static class C2543 {
        long a2543 = 2543L;
    }

    static class C2544 {
        long a2544 = 2544L;
    }

    static class C2545 {
        long a2545 = 2545L;
    }

    static class C2546 {
        long a2546 = 2546L;
    }

    static class C2547 {
        long a2547 = 2547L;
    }

    static class C2548 {
        long a2548 = 2548L;
    }

    static class C2549 {
        long a2549 = 2549L;
    }

    static class C2550 {
        long a2550 = 2550L;
    }

    static class C2551 {
        long a2551 = 2551L;
    }

    static class C2552 {
        long a2552 = 2552L;
    }

    static class C2553 {
        long a2553 = 2553L;
    }

    static class C2554 {
        long a2554 = 2554L;
    }

    static class C2555 {
        long a2555 = 2555L;
    }

    static class C2556 {
        long a2556 = 2556L;
    }

    static class C2557 {
        long a2557 = 2557L;
    }

    static class C2558 {
        long a2558 = 2558L;
    }

    static class C2559 {
        long a2559 = 2559L;
    }

    static class C2560 {
        long a2560 = 2560L;
    }

    static class C2561 {
        long a2561 = 2561L;
    }

    static class C2562 {
        long a2562 = 2562L;
    }

    static class C2563 {
        long a2563 = 2563L;
    }

    static class C2564 {
        long a2564 = 2564L;
    }

    static class C2565 {
        long a2565 = 2565L;
    }

    static class C2566 {
        long a2566 = 2566L;
    }

    static class C2567 {
        long a2567 = 2567L;
    }

    static class C2568 {
        long a2568 = 2568L;
    }

    static class C2569 {
        long a2569 = 2569L;
    }

    static class C2570 {
        long a2570 = 2570L;
    }

    static class C2571 {
        long a2571 = 2571L;
    }

    static class C2572 {
        long a2572 = 2572L;
    }

    static class C2573 {
        long a2573 = 2573L;
    }

    static class C2574 {
        long a2574 = 2574L;
    }

    static class C2575 {
        long a2575 = 2575L;
    }

    static class C2576 {
        long a2576 = 2576L;
    }

    static class C2577 {
        long a2577 = 2577L;
    }

    static class C2578 {
        long a2578 = 2578L;
    }

    static class C2579 {
        long a2579 = 2579L;
    }

    static class C2580 {
        long a2580 = 2580L;
    }

    static class C2581 {
        long a2581 = 2581L;
    }

    static class C2582 {
        long a2582 = 2582L;
    }

    static class C2583 {
        long a2583 = 2583L;
    }

    static class C2584 {
        long a2584 = 2584L;
    }

    static class C2585 {
        long a2585 = 2585L;
    }

    static class C2586 {
        long a2586 = 2586L;
    }

    static class C2587 {
        long a2587 = 2587L;
    }

    static class C2588 {
        long a2588 = 2588L;
    }

    static class C2589 {
        long a2589 = 2589L;
    }

    static class C2590 {
        long a2590 = 2590L;
    }

    static class C2591 {
        long a2591 = 2591L;
    }

    static class C2592 {
        long a2592 = 2592L;
    }

    static class C2593 {
        long a2593 = 2593L;
    }

    static class C2594 {
        long a2594 = 2594L;
    }

    static class C2595 {
        long a2595 = 2595L;
    }

    static class C2596 {
        long a2596 = 2596L;
    }

    static class C2597 {
        long a2597 = 2597L;
    }

    static class C2598 {
        long a2598 = 2598L;
    }

    static class C2599 {
        long a2599 = 2599L;
    }

    static class C2600 {
        long a2600 = 2600L;
    }

    static class C2601 {
        long a2601 = 2601L;
    }

    static class C2602 {
        long a2602 = 2602L;
    }

    static class C2603 {
        long a2603 = 2603L;
    }

    static class C2604 {
        long a2604 = 2604L;
    }

    static class C2605 {
        long a2605 = 2605L;
    }

    static class C2606 {
        long a2606 = 2606L;
    }

    static class C2607 {
        long a2607 = 2607L;
    }

    static class C2608 {
        long a2608 = 2608L;
    }

    static class C2609 {
        long a2609 = 2609L;
    }

    static class C2610 {
        long a2610 = 2610L;
    }

    static class C2611 {
        long a2611 = 2611L;
    }

    static class C2612 {
        long a2612 = 2612L;
    }

    static class C2613 {
        long a2613 = 2613L;
    }

    static class C2614 {
        long a2614 = 2614L;
    }

    static class C2615 {
        long a2615 = 2615L;
    }

    static class C2616 {
        long a2616 = 2616L;
    }

    static class C2617 {
        long a2617 = 2617L;
    }

    static class C2618 {
        long a2618 = 2618L;
    }

    static class C2619 {
        long a2619 = 2619L;
    }

    static class C2620 {
        long a2620 = 2620L;
    }

    static class C2621 {
        long a2621 = 2621L;
    }

    static class C2622 {
        long a2622 = 2622L;
    }

    static class C2623 {
        long a2623 = 2623L;
    }

    static class C2624 {
        long a2624 = 2624L;
    }

    static class C2625 {
        long a2625 = 2625L;
    }

    static class C2626 {
        long a2626 = 2626L;
    }

    static class C2627 {
        long a2627 = 2627L;
    }

    static class C2628 {
        long a2628 = 2628L;
    }

    static class C2629 {
        long a2629 = 2629L;
    }

    static class C2630 {
        long a2630 = 2630L;
    }

    static class C2631 {
        long a2631 = 2631L;
    }

    static class C2632 {
        long a2632 = 2632L;
    }

    static class C2633 {
        long a2633 = 2633L;
    }

    static class C2634 {
        long a2634 = 2634L;
    }

    static class C2635 {
        long a2635 = 2635L;
    }

    static class C2636 {
        long a2636 = 2636L;
    }

    static class C2637 {
        long a2637 = 2637L;
    }

    static class C2638 {
        long a2638 = 2638L;
    }

    static class C2639 {
        long a2639 = 2639L;
    }

    static class C2640 {
        long a2640 = 2640L;
    }

    static class C2641 {
        long a2641 = 2641L;
    }

    static class C2642 {
        long a2642 = 2642L;
    }

    static class C2643 {
        long a2643 = 2643L;
    }

    static class C2644 {
        long a2644 = 2644L;
    }

    static class C2645 {
        long a2645 = 2645L;
    }

    static class C2646 {
        long a2646 = 2646L;
    }

    static class C2647 {
        long a2647 = 2647L;
    }

    static class C2648 {
        long a2648 = 2648L;
    }

    static class C2649 {
        long a2649 = 2649L;
    }

    static class C2650 {
        long a2650 = 2650L;
    }

    static class C2651 {
        long a2651 = 2651L;
    }

    static class C2652 {
        long a2652 = 2652L;
    }

    static class C2653 {
        long a2653 = 2653L;
    }

    static class C2654 {
        long a2654 = 2654L;
    }

    static class C2655 {
        long a2655 = 2655L;
    }

    static class C2656 {
        long a2656 = 2656L;
    }

    static class C2657 {
        long a2657 = 2657L;
    }

    static class C2658 {
        long a2658 = 2658L;
    }

    static class C2659 {
        long a2659 = 2659L;
    }

    static class C2660 {
        long a2660 = 2660L;
    }

    static class C2661 {
        long a2661 = 2661L;
    }

    static class C2662 {
        long a2662 = 2662L;
    }

    static class C2663 {
        long a2663 = 2663L;
    }

    static class C2664 {
        long a2664 = 2664L;
    }

    static class C2665 {
        long a2665 = 2665L;
    }

    static class C2666 {
        long a2666 = 2666L;
    }

    static class C2667 {
        long a2667 = 2667L;
    }

    static class C2668 {
        long a2668 = 2668L;
    }

    static class C2669 {
        long a2669 = 2669L;
    }

    static class C2670 {
        long a2670 = 2670L;
    }

    static class C2671 {
        long a2671 = 2671L;
    }

    static class C2672 {
        long a2672 = 2672L;
    }

    static class C2673 {
        long a2673 = 2673L;
    }

    static class C2674 {
        long a2674 = 2674L;
    }

    static class C2675 {
        long a2675 = 2675L;
    }

    static class C2676 {
        long a2676 = 2676L;
    }

    static class C2677 {
        long a2677 = 2677L;
    }

    static class C2678 {
        long a2678 = 2678L;
    }

    static class C2679 {
        long a2679 = 2679L;
    }

    static class C2680 {
        long a2680 = 2680L;
    }

    static class C2681 {
        long a2681 = 2681L;
    }

    static class C2682 {
        long a2682 = 2682L;
    }

    static class C2683 {
        long a2683 = 2683L;
    }

    static class C2684 {
        long a2684 = 2684L;
    }

    static class C2685 {
        long a2685 = 2685L;
    }

    static class C2686 {
        long a2686 = 2686L;
    }

    static class C2687 {
        long a2687 = 2687L;
    }

    static class C2688 {
        long a2688 = 2688L;
    }

    static class C2689 {
        long a2689 = 2689L;
    }

    static class C2690 {
        long a2690 = 2690L;
    }

    static class C2691 {
        long a2691 = 2691L;
    }

    static class C2692 {
        long a2692 = 2692L;
    }

    static class C2693 {
        long a2693 = 2693L;
    }

    static class C2694 {
        long a2694 = 2694L;
    }

    static class C2695 {
        long a2695 = 2695L;
    }

    static class C2696 {
        long a2696 = 2696L;
    }

    static class C2697 {
        long a2697 = 2697L;
    }

    static class C2698 {
        long a2698 = 2698L;
    }

    static class C2699 {
        long a2699 = 2699L;
    }

    static class C2700 {
        long a2700 = 2700L;
    }

    static class C2701 {
        long a2701 = 2701L;
    }

    static class C2702 {
        long a2702 = 2702L;
    }

    static class C2703 {
        long a2703 = 2703L;
    }

    static class C2704 {
        long a2704 = 2704L;
    }

    static class C2705 {
        long a2705 = 2705L;
    }

    static class C2706 {
        long a2706 = 2706L;
    }

    static class C2707 {
        long a2707 = 2707L;
    }

    static class C2708 {
        long a2708 = 2708L;
    }

    static class C2709 {
        long a2709 = 2709L;
    }

    static class C2710 {
        long a2710 = 2710L;
    }

    static class C2711 {
        long a2711 = 2711L;
    }

    static class C2712 {
        long a2712 = 2712L;
    }

    static class C2713 {
        long a2713 = 2713L;
    }

    static class C2714 {
        long a2714 = 2714L;
    }

    static class C2715 {
        long a2715 = 2715L;
    }

    static class C2716 {
        long a2716 = 2716L;
    }

    static class C2717 {
        long a2717 = 2717L;
    }

    static class C2718 {
        long a2718 = 2718L;
    }

    static class C2719 {
        long a2719 = 2719L;
    }

    static class C2720 {
        long a2720 = 2720L;
    }

    static class C2721 {
        long a2721 = 2721L;
    }

    static class C2722 {
        long a2722 = 2722L;
    }

    static class C2723 {
        long a2723 = 2723L;
    }

    static class C2724 {
        long a2724 = 2724L;
    }

    static class C2725 {
        long a2725 = 2725L;
    }

    static class C2726 {
        long a2726 = 2726L;
    }

    static class C2727 {
        long a2727 = 2727L;
    }

    static class C2728 {
        long a2728 = 2728L;
    }

    static class C2729 {
        long a2729 = 2729L;
    }

    static class C2730 {
        long a2730 = 2730L;
    }

    static class C2731 {
        long a2731 = 2731L;
    }

    static class C2732 {
        long a2732 = 2732L;
    }

    static class C2733 {
        long a2733 = 2733L;
    }

    static class C2734 {
        long a2734 = 2734L;
    }

    static class C2735 {
        long a2735 = 2735L;
    }

    static class C2736 {
        long a2736 = 2736L;
    }

    static class C2737 {
        long a2737 = 2737L;
    }

    static class C2738 {
        long a2738 = 2738L;
    }

    static class C2739 {
        long a2739 = 2739L;
    }

    static class C2740 {
        long a2740 = 2740L;
    }

    static class C2741 {
        long a2741 = 2741L;
    }

    static class C2742 {
        long a2742 = 2742L;
    }

    static class C2743 {
        long a2743 = 2743L;
    }

    static class C2744 {
        long a2744 = 2744L;
    }

    static class C2745 {
        long a2745 = 2745L;
    }

    static class C2746 {
        long a2746 = 2746L;
    }

    static class C2747 {
        long a2747 = 2747L;
    }

    static class C2748 {
        long a2748 = 2748L;
    }

    static class C2749 {
        long a2749 = 2749L;
    }

    static class C2750 {
        long a2750 = 2750L;
    }

    static class C2751 {
        long a2751 = 2751L;
    }

    static class C2752 {
        long a2752 = 2752L;
    }

    static class C2753 {
        long a2753 = 2753L;
    }

    static class C2754 {
        long a2754 = 2754L;
    }

    static class C2755 {
        long a2755 = 2755L;
    }

    static class C2756 {
        long a2756 = 2756L;
    }

    static class C2757 {
        long a2757 = 2757L;
    }

    static class C2758 {
        long a2758 = 2758L;
    }

    static class C2759 {
        long a2759 = 2759L;
    }

    static class C2760 {
        long a2760 = 2760L;
    }

    static class C2761 {
        long a2761 = 2761L;
    }

    static class C2762 {
        long a2762 = 2762L;
    }

    static class C2763 {
        long a2763 = 2763L;
    }

    static class C2764 {
        long a2764 = 2764L;
    }

    static class C2765 {
        long a2765 = 2765L;
    }

    static class C2766 {
        long a2766 = 2766L;
    }

    static class C2767 {
        long a2767 = 2767L;
    }

    static class C2768 {
        long a2768 = 2768L;
    }

    static class C2769 {
        long a2769 = 2769L;
    }

    static class C2770 {
        long a2770 = 2770L;
    }

    static class C2771 {
        long a2771 = 2771L;
    }

    static class C2772 {
        long a2772 = 2772L;
    }

    static class C2773 {
        long a2773 = 2773L;
    }

    static class C2774 {
        long a2774 = 2774L;
    }

    static class C2775 {
        long a2775 = 2775L;
    }

    static class C2776 {
        long a2776 = 2776L;
    }

    static class C2777 {
        long a2777 = 2777L;
    }

    static class C2778 {
        long a2778 = 2778L;
    }

    static class C2779 {
        long a2779 = 2779L;
    }

    static class C2780 {
        long a2780 = 2780L;
    }

    static class C2781 {
        long a2781 = 2781L;
    }

    static class C2782 {
        long a2782 = 2782L;
    }

    static class C2783 {
        long a2783 = 2783L;
    }

    static class C2784 {
        long a2784 = 2784L;
    }

    static class C2785 {
        long a2785 = 2785L;
    }

    static class C2786 {
        long a2786 = 2786L;
    }

    static class C2787 {
        long a2787 = 2787L;
    }

    static class C2788 {
        long a2788 = 2788L;
    }

    static class C2789 {
        long a2789 = 2789L;
    }

    static class C2790 {
        long a2790 = 2790L;
    }

    static class C2791 {
        long a2791 = 2791L;
    }

    static class C2792 {
        long a2792 = 2792L;
    }

    static class C2793 {
        long a2793 = 2793L;
    }

    static class C2794 {
        long a2794 = 2794L;
    }

    static class C2795 {
        long a2795 = 2795L;
    }

    static class C2796 {
        long a2796 = 2796L;
    }

    static class C2797 {
        long a2797 = 2797L;
    }

    static class C2798 {
        long a2798 = 2798L;
    }

    static class C2799 {
        long a2799 = 2799L;
    }

    static class C2800 {
        long a2800 = 2800L;
    }

    static class C2801 {
        long a2801 = 2801L;
    }

    static class C2802 {
        long a2802 = 2802L;
    }

    static class C2803 {
        long a2803 = 2803L;
    }

    static class C2804 {
        long a2804 = 2804L;
    }

    static class C2805 {
        long a2805 = 2805L;
    }

    static class C2806 {
        long a2806 = 2806L;
    }

    static class C2807 {
        long a2807 = 2807L;
    }

    static class C2808 {
        long a2808 = 2808L;
    }

    static class C2809 {
        long a2809 = 2809L;
    }

    static class C2810 {
        long a2810 = 2810L;
    }

    static class C2811 {
        long a2811 = 2811L;
    }

    static class C2812 {
        long a2812 = 2812L;
    }

    static class C2813 {
        long a2813 = 2813L;
    }

    static class C2814 {
        long a2814 = 2814L;
    }

    static class C2815 {
        long a2815 = 2815L;
    }

    static class C2816 {
        long a2816 = 2816L;
    }

    static class C2817 {
        long a2817 = 2817L;
    }

    static class C2818 {
        long a2818 = 2818L;
    }

    static class C2819 {
        long a2819 = 2819L;
    }

    static class C2820 {
        long a2820 = 2820L;
    }

    static class C2821 {
        long a2821 = 2821L;
    }

    static class C2822 {
        long a2822 = 2822L;
    }

    static class C2823 {
        long a2823 = 2823L;
    }

    static class C2824 {
        long a2824 = 2824L;
    }

    static class C2825 {
        long a2825 = 2825L;
    }

    static class C2826 {
        long a2826 = 2826L;
    }

    static class C2827 {
        long a2827 = 2827L;
    }

    static class C2828 {
        long a2828 = 2828L;
    }

    static class C2829 {
        long a2829 = 2829L;
    }

    static class C2830 {
        long a2830 = 2830L;
    }

    static class C2831 {
        long a2831 = 2831L;
    }

    static class C2832 {
        long a2832 = 2832L;
    }

    static class C2833 {
        long a2833 = 2833L;
    }

    static class C2834 {
        long a2834 = 2834L;
    }

    static class C2835 {
        long a2835 = 2835L;
    }

    static class C2836 {
        long a2836 = 2836L;
    }

    static class C2837 {
        long a2837 = 2837L;
    }

    static class C2838 {
        long a2838 = 2838L;
    }

    static class C2839 {
        long a2839 = 2839L;
    }

    static class C2840 {
        long a2840 = 2840L;
    }

    static class C2841 {
        long a2841 = 2841L;
    }

    static class C2842 {
        long a2842 = 2842L;
    }

    static class C2843 {
        long a2843 = 2843L;
    }

    static class C2844 {
        long a2844 = 2844L;
    }

    static class C2845 {
        long a2845 = 2845L;
    }

    static class C2846 {
        long a2846 = 2846L;
    }

    static class C2847 {
        long a2847 = 2847L;
    }

    static class C2848 {
        long a2848 = 2848L;
    }

    static class C2849 {
        long a2849 = 2849L;
    }

    static class C2850 {
        long a2850 = 2850L;
    }

    static class C2851 {
        long a2851 = 2851L;
    }

    static class C2852 {
        long a2852 = 2852L;
    }

    static class C2853 {
        long a2853 = 2853L;
    }

    static class C2854 {
        long a2854 = 2854L;
    }

    static class C2855 {
        long a2855 = 2855L;
    }

    static class C2856 {
        long a2856 = 2856L;
    }

    static class C2857 {
        long a2857 = 2857L;
    }

    static class C2858 {
        long a2858 = 2858L;
    }

    static class C2859 {
        long a2859 = 2859L;
    }

    static class C2860 {
        long a2860 = 2860L;
    }

    static class C2861 {
        long a2861 = 2861L;
    }

    static class C2862 {
        long a2862 = 2862L;
    }

    static class C2863 {
        long a2863 = 2863L;
    }

    static class C2864 {
        long a2864 = 2864L;
    }

    static class C2865 {
        long a2865 = 2865L;
    }

    static class C2866 {
        long a2866 = 2866L;
    }

    static class C2867 {
        long a2867 = 2867L;
    }

    static class C2868 {
        long a2868 = 2868L;
    }

    static class C2869 {
        long a2869 = 2869L;
    }

    static class C2870 {
        long a2870 = 2870L;
    }

    static class C2871 {
        long a2871 = 2871L;
    }

    static class C2872 {
        long a2872 = 2872L;
    }

    static class C2873 {
        long a2873 = 2873L;
    }

    static class C2874 {
        long a2874 = 2874L;
    }

    static class C2875 {
        long a2875 = 2875L;
    }

    static class C2876 {
        long a2876 = 2876L;
    }

    static class C2877 {
        long a2877 = 2877L;
    }

    static class C2878 {
        long a2878 = 2878L;
    }

    static class C2879 {
        long a2879 = 2879L;
    }

    static class C2880 {
        long a2880 = 2880L;
    }

    static class C2881 {
        long a2881 = 2881L;
    }

    static class C2882 {
        long a2882 = 2882L;
    }

    static class C2883 {
        long a2883 = 2883L;
    }

    static class C2884 {
        long a2884 = 2884L;
    }

    static class C2885 {
        long a2885 = 2885L;
    }

    static class C2886 {
        long a2886 = 2886L;
    }

    static class C2887 {
        long a2887 = 2887L;
    }

    static class C2888 {
        long a2888 = 2888L;
    }

    static class C2889 {
        long a2889 = 2889L;
    }

    static class C2890 {
        long a2890 = 2890L;
    }

    static class C2891 {
        long a2891 = 2891L;
    }

    static class C2892 {
        long a2892 = 2892L;
    }

    static class C2893 {
        long a2893 = 2893L;
    }

    static class C2894 {
        long a2894 = 2894L;
    }

    static class C2895 {
        long a2895 = 2895L;
    }

    static class C2896 {
        long a2896 = 2896L;
    }

    static class C2897 {
        long a2897 = 2897L;
    }

    static class C2898 {
        long a2898 = 2898L;
    }

    static class C2899 {
        long a2899 = 2899L;
    }

    static class C2900 {
        long a2900 = 2900L;
    }

    static class C2901 {
        long a2901 = 2901L;
    }

    static class C2902 {
        long a2902 = 2902L;
    }

    static class C2903 {
        long a2903 = 2903L;
    }

    static class C2904 {
        long a2904 = 2904L;
    }

    static class C2905 {
        long a2905 = 2905L;
    }

    static class C2906 {
        long a2906 = 2906L;
    }

    static class C2907 {
        long a2907 = 2907L;
    }

    static class C2908 {
        long a2908 = 2908L;
    }

    static class C2909 {
        long a2909 = 2909L;
    }

    static class C2910 {
        long a2910 = 2910L;
    }

    static class C2911 {
        long a2911 = 2911L;
    }

    static class C2912 {
        long a2912 = 2912L;
    }

    static class C2913 {
        long a2913 = 2913L;
    }

    static class C2914 {
        long a2914 = 2914L;
    }

    static class C2915 {
        long a2915 = 2915L;
    }

    static class C2916 {
        long a2916 = 2916L;
    }

    static class C2917 {
        long a2917 = 2917L;
    }

    static class C2918 {
        long a2918 = 2918L;
    }

    static class C2919 {
        long a2919 = 2919L;
    }

    static class C2920 {
        long a2920 = 2920L;
    }

    static class C2921 {
        long a2921 = 2921L;
    }

    static class C2922 {
        long a2922 = 2922L;
    }

    static class C2923 {
        long a2923 = 2923L;
    }

    static class C2924 {
        long a2924 = 2924L;
    }

    static class C2925 {
        long a2925 = 2925L;
    }

    static class C2926 {
        long a2926 = 2926L;
    }

    static class C2927 {
        long a2927 = 2927L;
    }

    static class C2928 {
        long a2928 = 2928L;
    }

    static class C2929 {
        long a2929 = 2929L;
    }

    static class C2930 {
        long a2930 = 2930L;
    }

    static class C2931 {
        long a2931 = 2931L;
    }

    static class C2932 {
        long a2932 = 2932L;
    }

    static class C2933 {
        long a2933 = 2933L;
    }

    static class C2934 {
        long a2934 = 2934L;
    }

    static class C2935 {
        long a2935 = 2935L;
    }

    static class C2936 {
        long a2936 = 2936L;
    }

    static class C2937 {
        long a2937 = 2937L;
    }

    static class C2938 {
        long a2938 = 2938L;
    }

    static class C2939 {
        long a2939 = 2939L;
    }

    static class C2940 {
        long a2940 = 2940L;
    }

    static class C2941 {
        long a2941 = 2941L;
    }

    static class C2942 {
        long a2942 = 2942L;
    }

    static class C2943 {
        long a2943 = 2943L;
    }

    static class C2944 {
        long a2944 = 2944L;
    }

    static class C2945 {
        long a2945 = 2945L;
    }

    static class C2946 {
        long a2946 = 2946L;
    }

    static class C2947 {
        long a2947 = 2947L;
    }

    static class C2948 {
        long a2948 = 2948L;
    }

    static class C2949 {
        long a2949 = 2949L;
    }

    static class C2950 {
        long a2950 = 2950L;
    }

    static class C2951 {
        long a2951 = 2951L;
    }

    static class C2952 {
        long a2952 = 2952L;
    }

    static class C2953 {
        long a2953 = 2953L;
    }

    static class C2954 {
        long a2954 = 2954L;
    }

    static class C2955 {
        long a2955 = 2955L;
    }

    static class C2956 {
        long a2956 = 2956L;
    }

    static class C2957 {
        long a2957 = 2957L;
    }

    static class C2958 {
        long a2958 = 2958L;
    }

    static class C2959 {
        long a2959 = 2959L;
    }

    static class C2960 {
        long a2960 = 2960L;
    }

    static class C2961 {
        long a2961 = 2961L;
    }

    static class C2962 {
        long a2962 = 2962L;
    }

    static class C2963 {
        long a2963 = 2963L;
    }

    static class C2964 {
        long a2964 = 2964L;
    }

    static class C2965 {
        long a2965 = 2965L;
    }

    static class C2966 {
        long a2966 = 2966L;
    }

    static class C2967 {
        long a2967 = 2967L;
    }

    static class C2968 {
        long a2968 = 2968L;
    }

    static class C2969 {
        long a2969 = 2969L;
    }

    static class C2970 {
        long a2970 = 2970L;
    }

    static class C2971 {
        long a2971 = 2971L;
    }

    static class C2972 {
        long a2972 = 2972L;
    }

    static class C2973 {
        long a2973 = 2973L;
    }

    static class C2974 {
        long a2974 = 2974L;
    }

    static class C2975 {
        long a2975 = 2975L;
    }

    static class C2976 {
        long a2976 = 2976L;
    }

    static class C2977 {
        long a2977 = 2977L;
    }

    static class C2978 {
        long a2978 = 2978L;
    }

    static class C2979 {
        long a2979 = 2979L;
    }

    static class C2980 {
        long a2980 = 2980L;
    }

    static class C2981 {
        long a2981 = 2981L;
    }

    static class C2982 {
        long a2982 = 2982L;
    }

    static class C2983 {
        long a2983 = 2983L;
    }

    static class C2984 {
        long a2984 = 2984L;
    }

    static class C2985 {
        long a2985 = 2985L;
    }

    static class C2986 {
        long a2986 = 2986L;
    }

    static class C2987 {
        long a2987 = 2987L;
    }

    static class C2988 {
        long a2988 = 2988L;
    }

    static class C2989 {
        long a2989 = 2989L;
    }

    static class C2990 {
        long a2990 = 2990L;
    }

    static class C2991 {
        long a2991 = 2991L;
    }

    static class C2992 {
        long a2992 = 2992L;
    }

    static class C2993 {
        long a2993 = 2993L;
    }

    static class C2994 {
        long a2994 = 2994L;
    }

    static class C2995 {
        long a2995 = 2995L;
    }

    static class C2996 {
        long a2996 = 2996L;
    }

    static class C2997 {
        long a2997 = 2997L;
    }

    static class C2998 {
        long a2998 = 2998L;
    }

    static class C2999 {
        long a2999 = 2999L;
    }

    static class C3000 {
        long a3000 = 3000L;
    }

    static class C3001 {
        long a3001 = 3001L;
    }

    static class C3002 {
        long a3002 = 3002L;
    }

    static class C3003 {
        long a3003 = 3003L;
    }

    static class C3004 {
        long a3004 = 3004L;
    }

    static class C3005 {
        long a3005 = 3005L;
    }

    static class C3006 {
        long a3006 = 3006L;
    }

    static class C3007 {
        long a3007 = 3007L;
    }

    static class C3008 {
        long a3008 = 3008L;
    }

    static class C3009 {
        long a3009 = 3009L;
    }

    static class C3010 {
        long a3010 = 3010L;
    }

    static class C3011 {
        long a3011 = 3011L;
    }

    static class C3012 {
        long a3012 = 3012L;
    }

    static class C3013 {
        long a3013 = 3013L;
    }

    static class C3014 {
        long a3014 = 3014L;
    }

    static class C3015 {
        long a3015 = 3015L;
    }

    static class C3016 {
        long a3016 = 3016L;
    }

    static class C3017 {
        long a3017 = 3017L;
    }

    static class C3018 {
        long a3018 = 3018L;
    }

    static class C3019 {
        long a3019 = 3019L;
    }

    static class C3020 {
        long a3020 = 3020L;
    }

    static class C3021 {
        long a3021 = 3021L;
    }

    static class C3022 {
        long a3022 = 3022L;
    }

    static class C3023 {
        long a3023 = 3023L;
    }

    static class C3024 {
        long a3024 = 3024L;
    }

    static class C3025 {
        long a3025 = 3025L;
    }

    static class C3026 {
        long a3026 = 3026L;
    }

    static class C3027 {
        long a3027 = 3027L;
    }

    static class C3028 {
        long a3028 = 3028L;
    }

    static class C3029 {
        long a3029 = 3029L;
    }

    static class C3030 {
        long a3030 = 3030L;
    }

    static class C3031 {
        long a3031 = 3031L;
    }

    static class C3032 {
        long a3032 = 3032L;
    }

    static class C3033 {
        long a3033 = 3033L;
    }

    static class C3034 {
        long a3034 = 3034L;
    }

    static class C3035 {
        long a3035 = 3035L;
    }

    static class C3036 {
        long a3036 = 3036L;
    }

    static class C3037 {
        long a3037 = 3037L;
    }

    static class C3038 {
        long a3038 = 3038L;
    }

    static class C3039 {
        long a3039 = 3039L;
    }

    static class C3040 {
        long a3040 = 3040L;
    }

    static class C3041 {
        long a3041 = 3041L;
    }

    static class C3042 {
        long a3042 = 3042L;
    }

    static class C3043 {
        long a3043 = 3043L;
    }

    static class C3044 {
        long a3044 = 3044L;
    }

    static class C3045 {
        long a3045 = 3045L;
    }

    static class C3046 {
        long a3046 = 3046L;
    }

    static class C3047 {
        long a3047 = 3047L;
    }

    static class C3048 {
        long a3048 = 3048L;
    }

    static class C3049 {
        long a3049 = 3049L;
    }

    static class C3050 {
        long a3050 = 3050L;
    }

    static class C3051 {
        long a3051 = 3051L;
    }

    static class C3052 {
        long a3052 = 3052L;
    }

    static class C3053 {
        long a3053 = 3053L;
    }

    static class C3054 {
        long a3054 = 3054L;
    }

    static class C3055 {
        long a3055 = 3055L;
    }

    static class C3056 {
        long a3056 = 3056L;
    }

    static class C3057 {
        long a3057 = 3057L;
    }

    static class C3058 {
        long a3058 = 3058L;
    }

    static class C3059 {
        long a3059 = 3059L;
    }

    static class C3060 {
        long a3060 = 3060L;
    }

    static class C3061 {
        long a3061 = 3061L;
    }

    static class C3062 {
        long a3062 = 3062L;
    }

    static class C3063 {
        long a3063 = 3063L;
    }

    static class C3064 {
        long a3064 = 3064L;
    }

    static class C3065 {
        long a3065 = 3065L;
    }

    static class C3066 {
        long a3066 = 3066L;
    }

    static class C3067 {
        long a3067 = 3067L;
    }

    static class C3068 {
        long a3068 = 3068L;
    }

    static class C3069 {
        long a3069 = 3069L;
    }

    static class C3070 {
        long a3070 = 3070L;
    }

    static class C3071 {
        long a3071 = 3071L;
    }

    static class C3072 {
        long a3072 = 3072L;
    }

    static class C3073 {
        long a3073 = 3073L;
    }

    static class C3074 {
        long a3074 = 3074L;
    }

    static class C3075 {
        long a3075 = 3075L;
    }

    static class C3076 {
        long a3076 = 3076L;
    }

    static class C3077 {
        long a3077 = 3077L;
    }

    static class C3078 {
        long a3078 = 3078L;
    }

    static class C3079 {
        long a3079 = 3079L;
    }

    static class C3080 {
        long a3080 = 3080L;
    }

    static class C3081 {
        long a3081 = 3081L;
    }

    static class C3082 {
        long a3082 = 3082L;
    }

    static class C3083 {
        long a3083 = 3083L;
    }

    static class C3084 {
        long a3084 = 3084L;
    }

    static class C3085 {
        long a3085 = 3085L;
    }

    static class C3086 {
        long a3086 = 3086L;
    }

    static class C3087 {
        long a3087 = 3087L;
    }

    static class C3088 {
        long a3088 = 3088L;
    }

    static class C3089 {
        long a3089 = 3089L;
    }

    static class C3090 {
        long a3090 = 3090L;
    }

    static class C3091 {
        long a3091 = 3091L;
    }

    static class C3092 {
        long a3092 = 3092L;
    }

    static class C3093 {
        long a3093 = 3093L;
    }

    static class C3094 {
        long a3094 = 3094L;
    }

    static class C3095 {
        long a3095 = 3095L;
    }

    static class C3096 {
        long a3096 = 3096L;
    }

    static class C3097 {
        long a3097 = 3097L;
    }

    static class C3098 {
        long a3098 = 3098L;
    }

    static class C3099 {
        long a3099 = 3099L;
    }

    static class C3100 {
        long a3100 = 3100L;
    }

    static class C3101 {
        long a3101 = 3101L;
    }

    static class C3102 {
        long a3102 = 3102L;
    }

    static class C3103 {
        long a3103 = 3103L;
    }

    static class C3104 {
        long a3104 = 3104L;
    }

    static class C3105 {
        long a3105 = 3105L;
    }

    static class C3106 {
        long a3106 = 3106L;
    }

    static class C3107 {
        long a3107 = 3107L;
    }

    static class C3108 {
        long a3108 = 3108L;
    }

    static class C3109 {
        long a3109 = 3109L;
    }

    static class C3110 {
        long a3110 = 3110L;
    }

    static class C3111 {
        long a3111 = 3111L;
    }

    static class C3112 {
        long a3112 = 3112L;
    }

    static class C3113 {
        long a3113 = 3113L;
    }

    static class C3114 {
        long a3114 = 3114L;
    }

    static class C3115 {
        long a3115 = 3115L;
    }

    static class C3116 {
        long a3116 = 3116L;
    }

    static class C3117 {
        long a3117 = 3117L;
    }

    static class C3118 {
        long a3118 = 3118L;
    }

    static class C3119 {
        long a3119 = 3119L;
    }

    static class C3120 {
        long a3120 = 3120L;
    }

    static class C3121 {
        long a3121 = 3121L;
    }

    static class C3122 {
        long a3122 = 3122L;
    }

    static class C3123 {
        long a3123 = 3123L;
    }

    static class C3124 {
        long a3124 = 3124L;
    }

    static class C3125 {
        long a3125 = 3125L;
    }

    static class C3126 {
        long a3126 = 3126L;
    }

    static class C3127 {
        long a3127 = 3127L;
    }

    static class C3128 {
        long a3128 = 3128L;
    }

    static class C3129 {
        long a3129 = 3129L;
    }

    static class C3130 {
        long a3130 = 3130L;
    }

    static class C3131 {
        long a3131 = 3131L;
    }

    static class C3132 {
        long a3132 = 3132L;
    }

    static class C3133 {
        long a3133 = 3133L;
    }

    static class C3134 {
        long a3134 = 3134L;
    }

    static class C3135 {
        long a3135 = 3135L;
    }

    static class C3136 {
        long a3136 = 3136L;
    }

    static class C3137 {
        long a3137 = 3137L;
    }

    static class C3138 {
        long a3138 = 3138L;
    }

    static class C3139 {
        long a3139 = 3139L;
    }

    static class C3140 {
        long a3140 = 3140L;
    }

    static class C3141 {
        long a3141 = 3141L;
    }

    static class C3142 {
        long a3142 = 3142L;
    }

    static class C3143 {
        long a3143 = 3143L;
    }

    static class C3144 {
        long a3144 = 3144L;
    }

    static class C3145 {
        long a3145 = 3145L;
    }

    static class C3146 {
        long a3146 = 3146L;
    }

    static class C3147 {
        long a3147 = 3147L;
    }

    static class C3148 {
        long a3148 = 3148L;
    }

    static class C3149 {
        long a3149 = 3149L;
    }

    static class C3150 {
        long a3150 = 3150L;
    }

    static class C3151 {
        long a3151 = 3151L;
    }

    static class C3152 {
        long a3152 = 3152L;
    }

    static class C3153 {
        long a3153 = 3153L;
    }

    static class C3154 {
        long a3154 = 3154L;
    }

    static class C3155 {
        long a3155 = 3155L;
    }

    static class C3156 {
        long a3156 = 3156L;
    }

    static class C3157 {
        long a3157 = 3157L;
    }

    static class C3158 {
        long a3158 = 3158L;
    }

    static class C3159 {
        long a3159 = 3159L;
    }

    static class C3160 {
        long a3160 = 3160L;
    }

    static class C3161 {
        long a3161 = 3161L;
    }

    static class C3162 {
        long a3162 = 3162L;
    }

    static class C3163 {
        long a3163 = 3163L;
    }

    static class C3164 {
        long a3164 = 3164L;
    }

    static class C3165 {
        long a3165 = 3165L;
    }

    static class C3166 {
        long a3166 = 3166L;
    }

    static class C3167 {
        long a3167 = 3167L;
    }

    static class C3168 {
        long a3168 = 3168L;
    }

    static class C3169 {
        long a3169 = 3169L;
    }

    static class C3170 {
        long a3170 = 3170L;
    }

    static class C3171 {
        long a3171 = 3171L;
    }

    static class C3172 {
        long a3172 = 3172L;
    }

    static class C3173 {
        long a3173 = 3173L;
    }

    static class C3174 {
        long a3174 = 3174L;
    }

    static class C3175 {
        long a3175 = 3175L;
    }

    static class C3176 {
        long a3176 = 3176L;
    }

    static class C3177 {
        long a3177 = 3177L;
    }

    static class C3178 {
        long a3178 = 3178L;
    }

    static class C3179 {
        long a3179 = 3179L;
    }

    static class C3180 {
        long a3180 = 3180L;
    }

    static class C3181 {
        long a3181 = 3181L;
    }

    static class C3182 {
        long a3182 = 3182L;
    }

    static class C3183 {
        long a3183 = 3183L;
    }

    static class C3184 {
        long a3184 = 3184L;
    }

    static class C3185 {
        long a3185 = 3185L;
    }

    static class C3186 {
        long a3186 = 3186L;
    }

    static class C3187 {
        long a3187 = 3187L;
    }

    static class C3188 {
        long a3188 = 3188L;
    }

    static class C3189 {
        long a3189 = 3189L;
    }

    static class C3190 {
        long a3190 = 3190L;
    }

    static class C3191 {
        long a3191 = 3191L;
    }

    static class C3192 {
        long a3192 = 3192L;
    }

    static class C3193 {
        long a3193 = 3193L;
    }

    static class C3194 {
        long a3194 = 3194L;
    }

    static class C3195 {
        long a3195 = 3195L;
    }

    static class C3196 {
        long a3196 = 3196L;
    }

    static class C3197 {
        long a3197 = 3197L;
    }

    static class C3198 {
        long a3198 = 3198L;
    }

    static class C3199 {
        long a3199 = 3199L;
    }

    static class C3200 {
        long a3200 = 3200L;
    }

    static class C3201 {
        long a3201 = 3201L;
    }

    static class C3202 {
        long a3202 = 3202L;
    }

    static class C3203 {
        long a3203 = 3203L;
    }

    static class C3204 {
        long a3204 = 3204L;
    }

    static class C3205 {
        long a3205 = 3205L;
    }

    static class C3206 {
        long a3206 = 3206L;
    }

    static class C3207 {
        long a3207 = 3207L;
    }

    static class C3208 {
        long a3208 = 3208L;
    }

    static class C3209 {
        long a3209 = 3209L;
    }

    static class C3210 {
        long a3210 = 3210L;
    }

    static class C3211 {
        long a3211 = 3211L;
    }

    static class C3212 {
        long a3212 = 3212L;
    }

    static class C3213 {
        long a3213 = 3213L;
    }

    static class C3214 {
        long a3214 = 3214L;
    }

    static class C3215 {
        long a3215 = 3215L;
    }

    static class C3216 {
        long a3216 = 3216L;
    }

    static class C3217 {
        long a3217 = 3217L;
    }

    static class C3218 {
        long a3218 = 3218L;
    }

    static class C3219 {
        long a3219 = 3219L;
    }

    static class C3220 {
        long a3220 = 3220L;
    }

    static class C3221 {
        long a3221 = 3221L;
    }

    static class C3222 {
        long a3222 = 3222L;
    }

    static class C3223 {
        long a3223 = 3223L;
    }

    static class C3224 {
        long a3224 = 3224L;
    }

    static class C3225 {
        long a3225 = 3225L;
    }

    static class C3226 {
        long a3226 = 3226L;
    }

    static class C3227 {
        long a3227 = 3227L;
    }

    static class C3228 {
        long a3228 = 3228L;
    }

    static class C3229 {
        long a3229 = 3229L;
    }

    static class C3230 {
        long a3230 = 3230L;
    }

    static class C3231 {
        long a3231 = 3231L;
    }

    static class C3232 {
        long a3232 = 3232L;
    }

    static class C3233 {
        long a3233 = 3233L;
    }

    static class C3234 {
        long a3234 = 3234L;
    }

    static class C3235 {
        long a3235 = 3235L;
    }

    static class C3236 {
        long a3236 = 3236L;
    }

    static class C3237 {
        long a3237 = 3237L;
    }

    static class C3238 {
        long a3238 = 3238L;
    }

    static class C3239 {
        long a3239 = 3239L;
    }

    static class C3240 {
        long a3240 = 3240L;
    }

    static class C3241 {
        long a3241 = 3241L;
    }

    static class C3242 {
        long a3242 = 3242L;
    }

    static class C3243 {
        long a3243 = 3243L;
    }

    static class C3244 {
        long a3244 = 3244L;
    }

    static class C3245 {
        long a3245 = 3245L;
    }

    static class C3246 {
        long a3246 = 3246L;
    }

    static class C3247 {
        long a3247 = 3247L;
    }

    static class C3248 {
        long a3248 = 3248L;
    }

    static class C3249 {
        long a3249 = 3249L;
    }

    static class C3250 {
        long a3250 = 3250L;
    }

    static class C3251 {
        long a3251 = 3251L;
    }

    static class C3252 {
        long a3252 = 3252L;
    }

    static class C3253 {
        long a3253 = 3253L;
    }

    static class C3254 {
        long a3254 = 3254L;
    }

    static class C3255 {
        long a3255 = 3255L;
    }

    static class C3256 {
        long a3256 = 3256L;
    }

    static class C3257 {
        long a3257 = 3257L;
    }

    static class C3258 {
        long a3258 = 3258L;
    }

    static class C3259 {
        long a3259 = 3259L;
    }

    static class C3260 {
        long a3260 = 3260L;
    }

    static class C3261 {
        long a3261 = 3261L;
    }

    static class C3262 {
        long a3262 = 3262L;
    }

    static class C3263 {
        long a3263 = 3263L;
    }

    static class C3264 {
        long a3264 = 3264L;
    }

    static class C3265 {
        long a3265 = 3265L;
    }

    static class C3266 {
        long a3266 = 3266L;
    }

    static class C3267 {
        long a3267 = 3267L;
    }

    static class C3268 {
        long a3268 = 3268L;
    }

    static class C3269 {
        long a3269 = 3269L;
    }

    static class C3270 {
        long a3270 = 3270L;
    }

    static class C3271 {
        long a3271 = 3271L;
    }

    static class C3272 {
        long a3272 = 3272L;
    }

    static class C3273 {
        long a3273 = 3273L;
    }

    static class C3274 {
        long a3274 = 3274L;
    }

    static class C3275 {
        long a3275 = 3275L;
    }

    static class C3276 {
        long a3276 = 3276L;
    }

    static class C3277 {
        long a3277 = 3277L;
    }

    static class C3278 {
        long a3278 = 3278L;
    }

    static class C3279 {
        long a3279 = 3279L;
    }

    static class C3280 {
        long a3280 = 3280L;
    }

    static class C3281 {
        long a3281 = 3281L;
    }

    static class C3282 {
        long a3282 = 3282L;
    }

    static class C3283 {
        long a3283 = 3283L;
    }

    static class C3284 {
        long a3284 = 3284L;
    }

    static class C3285 {
        long a3285 = 3285L;
    }

    static class C3286 {
        long a3286 = 3286L;
    }

    static class C3287 {
        long a3287 = 3287L;
    }

    static class C3288 {
        long a3288 = 3288L;
    }

    static class C3289 {
        long a3289 = 3289L;
    }

    static class C3290 {
        long a3290 = 3290L;
    }

    static class C3291 {
        long a3291 = 3291L;
    }

    static class C3292 {
        long a3292 = 3292L;
    }

    static class C3293 {
        long a3293 = 3293L;
    }

    static class C3294 {
        long a3294 = 3294L;
    }

    static class C3295 {
        long a3295 = 3295L;
    }

    static class C3296 {
        long a3296 = 3296L;
    }

    static class C3297 {
        long a3297 = 3297L;
    }

    static class C3298 {
        long a3298 = 3298L;
    }

    static class C3299 {
        long a3299 = 3299L;
    }

    static class C3300 {
        long a3300 = 3300L;
    }

    static class C3301 {
        long a3301 = 3301L;
    }

    static class C3302 {
        long a3302 = 3302L;
    }

    static class C3303 {
        long a3303 = 3303L;
    }

    static class C3304 {
        long a3304 = 3304L;
    }

    static class C3305 {
        long a3305 = 3305L;
    }

    static class C3306 {
        long a3306 = 3306L;
    }

    static class C3307 {
        long a3307 = 3307L;
    }

    static class C3308 {
        long a3308 = 3308L;
    }

    static class C3309 {
        long a3309 = 3309L;
    }

    static class C3310 {
        long a3310 = 3310L;
    }

    static class C3311 {
        long a3311 = 3311L;
    }

    static class C3312 {
        long a3312 = 3312L;
    }

    static class C3313 {
        long a3313 = 3313L;
    }

    static class C3314 {
        long a3314 = 3314L;
    }

    static class C3315 {
        long a3315 = 3315L;
    }

    static class C3316 {
        long a3316 = 3316L;
    }

    static class C3317 {
        long a3317 = 3317L;
    }

    static class C3318 {
        long a3318 = 3318L;
    }

    static class C3319 {
        long a3319 = 3319L;
    }

    static class C3320 {
        long a3320 = 3320L;
    }

    static class C3321 {
        long a3321 = 3321L;
    }

    static class C3322 {
        long a3322 = 3322L;
    }

    static class C3323 {
        long a3323 = 3323L;
    }

    static class C3324 {
        long a3324 = 3324L;
    }

    static class C3325 {
        long a3325 = 3325L;
    }

    static class C3326 {
        long a3326 = 3326L;
    }

    static class C3327 {
        long a3327 = 3327L;
    }

    static class C3328 {
        long a3328 = 3328L;
    }

    static class C3329 {
        long a3329 = 3329L;
    }

    static class C3330 {
        long a3330 = 3330L;
    }

    static class C3331 {
        long a3331 = 3331L;
    }

    static class C3332 {
        long a3332 = 3332L;
    }

    static class C3333 {
        long a3333 = 3333L;
    }

    static class C3334 {
        long a3334 = 3334L;
    }

    static class C3335 {
        long a3335 = 3335L;
    }

    static class C3336 {
        long a3336 = 3336L;
    }

    static class C3337 {
        long a3337 = 3337L;
    }

    static class C3338 {
        long a3338 = 3338L;
    }

    static class C3339 {
        long a3339 = 3339L;
    }

    static class C3340 {
        long a3340 = 3340L;
    }

    static class C3341 {
        long a3341 = 3341L;
    }

    static class C3342 {
        long a3342 = 3342L;
    }

    static class C3343 {
        long a3343 = 3343L;
    }

    static class C3344 {
        long a3344 = 3344L;
    }

    static class C3345 {
        long a3345 = 3345L;
    }

    static class C3346 {
        long a3346 = 3346L;
    }

    static class C3347 {
        long a3347 = 3347L;
    }

    static class C3348 {
        long a3348 = 3348L;
    }

    static class C3349 {
        long a3349 = 3349L;
    }

    static class C3350 {
        long a3350 = 3350L;
    }

    static class C3351 {
        long a3351 = 3351L;
    }

    static class C3352 {
        long a3352 = 3352L;
    }

    static class C3353 {
        long a3353 = 3353L;
    }

    static class C3354 {
        long a3354 = 3354L;
    }

    static class C3355 {
        long a3355 = 3355L;
    }

    static class C3356 {
        long a3356 = 3356L;
    }

    static class C3357 {
        long a3357 = 3357L;
    }

    static class C3358 {
        long a3358 = 3358L;
    }

    static class C3359 {
        long a3359 = 3359L;
    }

    static class C3360 {
        long a3360 = 3360L;
    }

    static class C3361 {
        long a3361 = 3361L;
    }

    static class C3362 {
        long a3362 = 3362L;
    }

    static class C3363 {
        long a3363 = 3363L;
    }

    static class C3364 {
        long a3364 = 3364L;
    }

    static class C3365 {
        long a3365 = 3365L;
    }

    static class C3366 {
        long a3366 = 3366L;
    }

    static class C3367 {
        long a3367 = 3367L;
    }

    static class C3368 {
        long a3368 = 3368L;
    }

    static class C3369 {
        long a3369 = 3369L;
    }

    static class C3370 {
        long a3370 = 3370L;
    }

    static class C3371 {
        long a3371 = 3371L;
    }

    static class C3372 {
        long a3372 = 3372L;
    }

    static class C3373 {
        long a3373 = 3373L;
    }

    static class C3374 {
        long a3374 = 3374L;
    }

    static class C3375 {
        long a3375 = 3375L;
    }

    static class C3376 {
        long a3376 = 3376L;
    }

    static class C3377 {
        long a3377 = 3377L;
    }

    static class C3378 {
        long a3378 = 3378L;
    }

    static class C3379 {
        long a3379 = 3379L;
    }

    static class C3380 {
        long a3380 = 3380L;
    }

    static class C3381 {
        long a3381 = 3381L;
    }

    static class C3382 {
        long a3382 = 3382L;
    }

    static class C3383 {
        long a3383 = 3383L;
    }

    static class C3384 {
        long a3384 = 3384L;
    }

    static class C3385 {
        long a3385 = 3385L;
    }

    static class C3386 {
        long a3386 = 3386L;
    }

    static class C3387 {
        long a3387 = 3387L;
    }

    static class C3388 {
        long a3388 = 3388L;
    }

    static class C3389 {
        long a3389 = 3389L;
    }

    static class C3390 {
        long a3390 = 3390L;
    }

    static class C3391 {
        long a3391 = 3391L;
    }

    static class C3392 {
        long a3392 = 3392L;
    }

    static class C3393 {
        long a3393 = 3393L;
    }

    static class C3394 {
        long a3394 = 3394L;
    }

    static class C3395 {
        long a3395 = 3395L;
    }

    static class C3396 {
        long a3396 = 3396L;
    }

    static class C3397 {
        long a3397 = 3397L;
    }

    static class C3398 {
        long a3398 = 3398L;
    }

    static class C3399 {
        long a3399 = 3399L;
    }

    static class C3400 {
        long a3400 = 3400L;
    }

    static class C3401 {
        long a3401 = 3401L;
    }

    static class C3402 {
        long a3402 = 3402L;
    }

    static class C3403 {
        long a3403 = 3403L;
    }

    static class C3404 {
        long a3404 = 3404L;
    }

    static class C3405 {
        long a3405 = 3405L;
    }

    static class C3406 {
        long a3406 = 3406L;
    }

    static class C3407 {
        long a3407 = 3407L;
    }

    static class C3408 {
        long a3408 = 3408L;
    }

    static class C3409 {
        long a3409 = 3409L;
    }

    static class C3410 {
        long a3410 = 3410L;
    }

    static class C3411 {
        long a3411 = 3411L;
    }

    static class C3412 {
        long a3412 = 3412L;
    }

    static class C3413 {
        long a3413 = 3413L;
    }

    static class C3414 {
        long a3414 = 3414L;
    }

    static class C3415 {
        long a3415 = 3415L;
    }

    static class C3416 {
        long a3416 = 3416L;
    }

    static class C3417 {
        long a3417 = 3417L;
    }

    static class C3418 {
        long a3418 = 3418L;
    }

    static class C3419 {
        long a3419 = 3419L;
    }

    static class C3420 {
        long a3420 = 3420L;
    }

    static class C3421 {
        long a3421 = 3421L;
    }

    static class C3422 {
        long a3422 = 3422L;
    }

    static class C3423 {
        long a3423 = 3423L;
    }

    static class C3424 {
        long a3424 = 3424L;
    }

    static class C3425 {
        long a3425 = 3425L;
    }

    static class C3426 {
        long a3426 = 3426L;
    }

    static class C3427 {
        long a3427 = 3427L;
    }

    static class C3428 {
        long a3428 = 3428L;
    }

    static class C3429 {
        long a3429 = 3429L;
    }

    static class C3430 {
        long a3430 = 3430L;
    }

    static class C3431 {
        long a3431 = 3431L;
    }

    static class C3432 {
        long a3432 = 3432L;
    }

    static class C3433 {
        long a3433 = 3433L;
    }

    static class C3434 {
        long a3434 = 3434L;
    }

    static class C3435 {
        long a3435 = 3435L;
    }

    static class C3436 {
        long a3436 = 3436L;
    }

    static class C3437 {
        long a3437 = 3437L;
    }

    static class C3438 {
        long a3438 = 3438L;
    }

    static class C3439 {
        long a3439 = 3439L;
    }

    static class C3440 {
        long a3440 = 3440L;
    }

    static class C3441 {
        long a3441 = 3441L;
    }

    static class C3442 {
        long a3442 = 3442L;
    }

    static class C3443 {
        long a3443 = 3443L;
    }

    static class C3444 {
        long a3444 = 3444L;
    }

    static class C3445 {
        long a3445 = 3445L;
    }

    static class C3446 {
        long a3446 = 3446L;
    }

    static class C3447 {
        long a3447 = 3447L;
    }

    static class C3448 {
        long a3448 = 3448L;
    }

    static class C3449 {
        long a3449 = 3449L;
    }

    static class C3450 {
        long a3450 = 3450L;
    }

    static class C3451 {
        long a3451 = 3451L;
    }

    static class C3452 {
        long a3452 = 3452L;
    }

    static class C3453 {
        long a3453 = 3453L;
    }

    static class C3454 {
        long a3454 = 3454L;
    }

    static class C3455 {
        long a3455 = 3455L;
    }

    static class C3456 {
        long a3456 = 3456L;
    }

    static class C3457 {
        long a3457 = 3457L;
    }

    static class C3458 {
        long a3458 = 3458L;
    }

    static class C3459 {
        long a3459 = 3459L;
    }

    static class C3460 {
        long a3460 = 3460L;
    }

    static class C3461 {
        long a3461 = 3461L;
    }

    static class C3462 {
        long a3462 = 3462L;
    }

    static class C3463 {
        long a3463 = 3463L;
    }

    static class C3464 {
        long a3464 = 3464L;
    }

    static class C3465 {
        long a3465 = 3465L;
    }

    static class C3466 {
        long a3466 = 3466L;
    }

    static class C3467 {
        long a3467 = 3467L;
    }

    static class C3468 {
        long a3468 = 3468L;
    }

    static class C3469 {
        long a3469 = 3469L;
    }

    static class C3470 {
        long a3470 = 3470L;
    }

    static class C3471 {
        long a3471 = 3471L;
    }

    static class C3472 {
        long a3472 = 3472L;
    }

    static class C3473 {
        long a3473 = 3473L;
    }

    static class C3474 {
        long a3474 = 3474L;
    }

    static class C3475 {
        long a3475 = 3475L;
    }

    static class C3476 {
        long a3476 = 3476L;
    }

    static class C3477 {
        long a3477 = 3477L;
    }

    static class C3478 {
        long a3478 = 3478L;
    }

    static class C3479 {
        long a3479 = 3479L;
    }

    static class C3480 {
        long a3480 = 3480L;
    }

    static class C3481 {
        long a3481 = 3481L;
    }

    static class C3482 {
        long a3482 = 3482L;
    }

    static class C3483 {
        long a3483 = 3483L;
    }

    static class C3484 {
        long a3484 = 3484L;
    }

    static class C3485 {
        long a3485 = 3485L;
    }

    static class C3486 {
        long a3486 = 3486L;
    }

    static class C3487 {
        long a3487 = 3487L;
    }

    static class C3488 {
        long a3488 = 3488L;
    }

    static class C3489 {
        long a3489 = 3489L;
    }

    static class C3490 {
        long a3490 = 3490L;
    }

    static class C3491 {
        long a3491 = 3491L;
    }

    static class C3492 {
        long a3492 = 3492L;
    }

    static class C3493 {
        long a3493 = 3493L;
    }

    static class C3494 {
        long a3494 = 3494L;
    }

    static class C3495 {
        long a3495 = 3495L;
    }

    static class C3496 {
        long a3496 = 3496L;
    }

    static class C3497 {
        long a3497 = 3497L;
    }

    static class C3498 {
        long a3498 = 3498L;
    }

    static class C3499 {
        long a3499 = 3499L;
    }

    static class C3500 {
        long a3500 = 3500L;
    }

    static class C3501 {
        long a3501 = 3501L;
    }

    static class C3502 {
        long a3502 = 3502L;
    }

    static class C3503 {
        long a3503 = 3503L;
    }

    static class C3504 {
        long a3504 = 3504L;
    }

    static class C3505 {
        long a3505 = 3505L;
    }

    static class C3506 {
        long a3506 = 3506L;
    }

    static class C3507 {
        long a3507 = 3507L;
    }

    static class C3508 {
        long a3508 = 3508L;
    }

    static class C3509 {
        long a3509 = 3509L;
    }

    static class C3510 {
        long a3510 = 3510L;
    }

    static class C3511 {
        long a3511 = 3511L;
    }

    static class C3512 {
        long a3512 = 3512L;
    }

    static class C3513 {
        long a3513 = 3513L;
    }

    static class C3514 {
        long a3514 = 3514L;
    }

    static class C3515 {
        long a3515 = 3515L;
    }

    static class C3516 {
        long a3516 = 3516L;
    }

    static class C3517 {
        long a3517 = 3517L;
    }

    static class C3518 {
        long a3518 = 3518L;
    }

    static class C3519 {
        long a3519 = 3519L;
    }

    static class C3520 {
        long a3520 = 3520L;
    }

    static class C3521 {
        long a3521 = 3521L;
    }

    static class C3522 {
        long a3522 = 3522L;
    }

    static class C3523 {
        long a3523 = 3523L;
    }

    static class C3524 {
        long a3524 = 3524L;
    }

    static class C3525 {
        long a3525 = 3525L;
    }

    static class C3526 {
        long a3526 = 3526L;
    }

    static class C3527 {
        long a3527 = 3527L;
    }

    static class C3528 {
        long a3528 = 3528L;
    }

    static class C3529 {
        long a3529 = 3529L;
    }

    static class C3530 {
        long a3530 = 3530L;
    }

    static class C3531 {
        long a3531 = 3531L;
    }

    static class C3532 {
        long a3532 = 3532L;
    }

    static class C3533 {
        long a3533 = 3533L;
    }

    static class C3534 {
        long a3534 = 3534L;
    }

    static class C3535 {
        long a3535 = 3535L;
    }

    static class C3536 {
        long a3536 = 3536L;
    }

    static class C3537 {
        long a3537 = 3537L;
    }

    static class C3538 {
        long a3538 = 3538L;
    }

    static class C3539 {
        long a3539 = 3539L;
    }

    static class C3540 {
        long a3540 = 3540L;
    }

    static class C3541 {
        long a3541 = 3541L;
    }

    static class C3542 {
        long a3542 = 3542L;
    }

    static class C3543 {
        long a3543 = 3543L;
    }

    static class C3544 {
        long a3544 = 3544L;
    }

    static class C3545 {
        long a3545 = 3545L;
    }

    static class C3546 {
        long a3546 = 3546L;
    }

    static class C3547 {
        long a3547 = 3547L;
    }

    static class C3548 {
        long a3548 = 3548L;
    }

    static class C3549 {
        long a3549 = 3549L;
    }

    static class C3550 {
        long a3550 = 3550L;
    }

    static class C3551 {
        long a3551 = 3551L;
    }

    static class C3552 {
        long a3552 = 3552L;
    }

    static class C3553 {
        long a3553 = 3553L;
    }

    static class C3554 {
        long a3554 = 3554L;
    }

    static class C3555 {
        long a3555 = 3555L;
    }

    static class C3556 {
        long a3556 = 3556L;
    }

    static class C3557 {
        long a3557 = 3557L;
    }

    static class C3558 {
        long a3558 = 3558L;
    }

    static class C3559 {
        long a3559 = 3559L;
    }

    static class C3560 {
        long a3560 = 3560L;
    }

    static class C3561 {
        long a3561 = 3561L;
    }

    static class C3562 {
        long a3562 = 3562L;
    }

    static class C3563 {
        long a3563 = 3563L;
    }

    static class C3564 {
        long a3564 = 3564L;
    }

    static class C3565 {
        long a3565 = 3565L;
    }

    static class C3566 {
        long a3566 = 3566L;
    }

    static class C3567 {
        long a3567 = 3567L;
    }

    static class C3568 {
        long a3568 = 3568L;
    }

    static class C3569 {
        long a3569 = 3569L;
    }

    static class C3570 {
        long a3570 = 3570L;
    }

    static class C3571 {
        long a3571 = 3571L;
    }

    static class C3572 {
        long a3572 = 3572L;
    }

    static class C3573 {
        long a3573 = 3573L;
    }

    static class C3574 {
        long a3574 = 3574L;
    }

    static class C3575 {
        long a3575 = 3575L;
    }

    static class C3576 {
        long a3576 = 3576L;
    }

    static class C3577 {
        long a3577 = 3577L;
    }

    static class C3578 {
        long a3578 = 3578L;
    }

    static class C3579 {
        long a3579 = 3579L;
    }

    static class C3580 {
        long a3580 = 3580L;
    }

    static class C3581 {
        long a3581 = 3581L;
    }

    static class C3582 {
        long a3582 = 3582L;
    }

    static class C3583 {
        long a3583 = 3583L;
    }

    static class C3584 {
        long a3584 = 3584L;
    }

    static class C3585 {
        long a3585 = 3585L;
    }

    static class C3586 {
        long a3586 = 3586L;
    }

    static class C3587 {
        long a3587 = 3587L;
    }

    static class C3588 {
        long a3588 = 3588L;
    }

    static class C3589 {
        long a3589 = 3589L;
    }

    static class C3590 {
        long a3590 = 3590L;
    }

    static class C3591 {
        long a3591 = 3591L;
    }

    static class C3592 {
        long a3592 = 3592L;
    }

    static class C3593 {
        long a3593 = 3593L;
    }

    static class C3594 {
        long a3594 = 3594L;
    }

    static class C3595 {
        long a3595 = 3595L;
    }

    static class C3596 {
        long a3596 = 3596L;
    }

    static class C3597 {
        long a3597 = 3597L;
    }

    static class C3598 {
        long a3598 = 3598L;
    }

    static class C3599 {
        long a3599 = 3599L;
    }

    static class C3600 {
        long a3600 = 3600L;
    }

    static class C3601 {
        long a3601 = 3601L;
    }

    static class C3602 {
        long a3602 = 3602L;
    }

    static class C3603 {
        long a3603 = 3603L;
    }

    static class C3604 {
        long a3604 = 3604L;
    }

    static class C3605 {
        long a3605 = 3605L;
    }

    static class C3606 {
        long a3606 = 3606L;
    }

    static class C3607 {
        long a3607 = 3607L;
    }

    static class C3608 {
        long a3608 = 3608L;
    }

    static class C3609 {
        long a3609 = 3609L;
    }

    static class C3610 {
        long a3610 = 3610L;
    }

    static class C3611 {
        long a3611 = 3611L;
    }

    static class C3612 {
        long a3612 = 3612L;
    }

    static class C3613 {
        long a3613 = 3613L;
    }

    static class C3614 {
        long a3614 = 3614L;
    }

    static class C3615 {
        long a3615 = 3615L;
    }

    static class C3616 {
        long a3616 = 3616L;
    }

    static class C3617 {
        long a3617 = 3617L;
    }

    static class C3618 {
        long a3618 = 3618L;
    }

    static class C3619 {
        long a3619 = 3619L;
    }

    static class C3620 {
        long a3620 = 3620L;
    }

    static class C3621 {
        long a3621 = 3621L;
    }

    static class C3622 {
        long a3622 = 3622L;
    }

    static class C3623 {
        long a3623 = 3623L;
    }

    static class C3624 {
        long a3624 = 3624L;
    }

    static class C3625 {
        long a3625 = 3625L;
    }

    static class C3626 {
        long a3626 = 3626L;
    }

    static class C3627 {
        long a3627 = 3627L;
    }

    static class C3628 {
        long a3628 = 3628L;
    }

    static class C3629 {
        long a3629 = 3629L;
    }

    static class C3630 {
        long a3630 = 3630L;
    }

    static class C3631 {
        long a3631 = 3631L;
    }

    static class C3632 {
        long a3632 = 3632L;
    }

    static class C3633 {
        long a3633 = 3633L;
    }

    static class C3634 {
        long a3634 = 3634L;
    }

    static class C3635 {
        long a3635 = 3635L;
    }

    static class C3636 {
        long a3636 = 3636L;
    }

    static class C3637 {
        long a3637 = 3637L;
    }

    static class C3638 {
        long a3638 = 3638L;
    }

    static class C3639 {
        long a3639 = 3639L;
    }

    static class C3640 {
        long a3640 = 3640L;
    }

    static class C3641 {
        long a3641 = 3641L;
    }

    static class C3642 {
        long a3642 = 3642L;
    }

    static class C3643 {
        long a3643 = 3643L;
    }

    static class C3644 {
        long a3644 = 3644L;
    }

    static class C3645 {
        long a3645 = 3645L;
    }

    static class C3646 {
        long a3646 = 3646L;
    }

    static class C3647 {
        long a3647 = 3647L;
    }

    static class C3648 {
        long a3648 = 3648L;
    }

    static class C3649 {
        long a3649 = 3649L;
    }

    static class C3650 {
        long a3650 = 3650L;
    }

    static class C3651 {
        long a3651 = 3651L;
    }

    static class C3652 {
        long a3652 = 3652L;
    }

    static class C3653 {
        long a3653 = 3653L;
    }

    static class C3654 {
        long a3654 = 3654L;
    }

    static class C3655 {
        long a3655 = 3655L;
    }

    static class C3656 {
        long a3656 = 3656L;
    }

    static class C3657 {
        long a3657 = 3657L;
    }

    static class C3658 {
        long a3658 = 3658L;
    }

    static class C3659 {
        long a3659 = 3659L;
    }

    static class C3660 {
        long a3660 = 3660L;
    }

    static class C3661 {
        long a3661 = 3661L;
    }

    static class C3662 {
        long a3662 = 3662L;
    }

    static class C3663 {
        long a3663 = 3663L;
    }

    static class C3664 {
        long a3664 = 3664L;
    }

    static class C3665 {
        long a3665 = 3665L;
    }

    static class C3666 {
        long a3666 = 3666L;
    }

    static class C3667 {
        long a3667 = 3667L;
    }

    static class C3668 {
        long a3668 = 3668L;
    }

    static class C3669 {
        long a3669 = 3669L;
    }

    static class C3670 {
        long a3670 = 3670L;
    }

    static class C3671 {
        long a3671 = 3671L;
    }

    static class C3672 {
        long a3672 = 3672L;
    }

    static class C3673 {
        long a3673 = 3673L;
    }

    static class C3674 {
        long a3674 = 3674L;
    }

    static class C3675 {
        long a3675 = 3675L;
    }

    static class C3676 {
        long a3676 = 3676L;
    }

    static class C3677 {
        long a3677 = 3677L;
    }

    static class C3678 {
        long a3678 = 3678L;
    }

    static class C3679 {
        long a3679 = 3679L;
    }

    static class C3680 {
        long a3680 = 3680L;
    }

    static class C3681 {
        long a3681 = 3681L;
    }

    static class C3682 {
        long a3682 = 3682L;
    }

    static class C3683 {
        long a3683 = 3683L;
    }

    static class C3684 {
        long a3684 = 3684L;
    }

    static class C3685 {
        long a3685 = 3685L;
    }

    static class C3686 {
        long a3686 = 3686L;
    }

    static class C3687 {
        long a3687 = 3687L;
    }

    static class C3688 {
        long a3688 = 3688L;
    }

    static class C3689 {
        long a3689 = 3689L;
    }

    static class C3690 {
        long a3690 = 3690L;
    }

    static class C3691 {
        long a3691 = 3691L;
    }

    static class C3692 {
        long a3692 = 3692L;
    }

    static class C3693 {
        long a3693 = 3693L;
    }

    static class C3694 {
        long a3694 = 3694L;
    }

    static class C3695 {
        long a3695 = 3695L;
    }

    static class C3696 {
        long a3696 = 3696L;
    }

    static class C3697 {
        long a3697 = 3697L;
    }

    static class C3698 {
        long a3698 = 3698L;
    }

    static class C3699 {
        long a3699 = 3699L;
    }

    static class C3700 {
        long a3700 = 3700L;
    }

    static class C3701 {
        long a3701 = 3701L;
    }

    static class C3702 {
        long a3702 = 3702L;
    }

    static class C3703 {
        long a3703 = 3703L;
    }

    static class C3704 {
        long a3704 = 3704L;
    }

    static class C3705 {
        long a3705 = 3705L;
    }

    static class C3706 {
        long a3706 = 3706L;
    }

    static class C3707 {
        long a3707 = 3707L;
    }

    static class C3708 {
        long a3708 = 3708L;
    }

    static class C3709 {
        long a3709 = 3709L;
    }

    static class C3710 {
        long a3710 = 3710L;
    }

    static class C3711 {
        long a3711 = 3711L;
    }

    static class C3712 {
        long a3712 = 3712L;
    }

    static class C3713 {
        long a3713 = 3713L;
    }

    static class C3714 {
        long a3714 = 3714L;
    }

    static class C3715 {
        long a3715 = 3715L;
    }

    static class C3716 {
        long a3716 = 3716L;
    }

    static class C3717 {
        long a3717 = 3717L;
    }

    static class C3718 {
        long a3718 = 3718L;
    }

    static class C3719 {
        long a3719 = 3719L;
    }

    static class C3720 {
        long a3720 = 3720L;
    }

    static class C3721 {
        long a3721 = 3721L;
    }

    static class C3722 {
        long a3722 = 3722L;
    }

    static class C3723 {
        long a3723 = 3723L;
    }

    static class C3724 {
        long a3724 = 3724L;
    }

    static class C3725 {
        long a3725 = 3725L;
    }

    static class C3726 {
        long a3726 = 3726L;
    }

    static class C3727 {
        long a3727 = 3727L;
    }

    static class C3728 {
        long a3728 = 3728L;
    }

    static class C3729 {
        long a3729 = 3729L;
    }

    static class C3730 {
        long a3730 = 3730L;
    }

    static class C3731 {
        long a3731 = 3731L;
    }

    static class C3732 {
        long a3732 = 3732L;
    }

    static class C3733 {
        long a3733 = 3733L;
    }

    static class C3734 {
        long a3734 = 3734L;
    }

    static class C3735 {
        long a3735 = 3735L;
    }

    static class C3736 {
        long a3736 = 3736L;
    }

    static class C3737 {
        long a3737 = 3737L;
    }

    static class C3738 {
        long a3738 = 3738L;
    }

    static class C3739 {
        long a3739 = 3739L;
    }

    static class C3740 {
        long a3740 = 3740L;
    }

    static class C3741 {
        long a3741 = 3741L;
    }

    static class C3742 {
        long a3742 = 3742L;
    }

    static class C3743 {
        long a3743 = 3743L;
    }

    static class C3744 {
        long a3744 = 3744L;
    }

    static class C3745 {
        long a3745 = 3745L;
    }

    static class C3746 {
        long a3746 = 3746L;
    }

    static class C3747 {
        long a3747 = 3747L;
    }

    static class C3748 {
        long a3748 = 3748L;
    }

    static class C3749 {
        long a3749 = 3749L;
    }

    static class C3750 {
        long a3750 = 3750L;
    }

    static class C3751 {
        long a3751 = 3751L;
    }

    static class C3752 {
        long a3752 = 3752L;
    }

    static class C3753 {
        long a3753 = 3753L;
    }

    static class C3754 {
        long a3754 = 3754L;
    }

    static class C3755 {
        long a3755 = 3755L;
    }

    static class C3756 {
        long a3756 = 3756L;
    }

    static class C3757 {
        long a3757 = 3757L;
    }

    static class C3758 {
        long a3758 = 3758L;
    }

    static class C3759 {
        long a3759 = 3759L;
    }

    static class C3760 {
        long a3760 = 3760L;
    }

    static class C3761 {
        long a3761 = 3761L;
    }

    static class C3762 {
        long a3762 = 3762L;
    }

    static class C3763 {
        long a3763 = 3763L;
    }

    static class C3764 {
        long a3764 = 3764L;
    }

    static class C3765 {
        long a3765 = 3765L;
    }

    static class C3766 {
        long a3766 = 3766L;
    }

    static class C3767 {
        long a3767 = 3767L;
    }

    static class C3768 {
        long a3768 = 3768L;
    }

    static class C3769 {
        long a3769 = 3769L;
    }

    static class C3770 {
        long a3770 = 3770L;
    }

    static class C3771 {
        long a3771 = 3771L;
    }

    static class C3772 {
        long a3772 = 3772L;
    }

    static class C3773 {
        long a3773 = 3773L;
    }

    static class C3774 {
        long a3774 = 3774L;
    }

    static class C3775 {
        long a3775 = 3775L;
    }

    static class C3776 {
        long a3776 = 3776L;
    }

    static class C3777 {
        long a3777 = 3777L;
    }

    static class C3778 {
        long a3778 = 3778L;
    }

    static class C3779 {
        long a3779 = 3779L;
    }

    static class C3780 {
        long a3780 = 3780L;
    }

    static class C3781 {
        long a3781 = 3781L;
    }

    static class C3782 {
        long a3782 = 3782L;
    }

    static class C3783 {
        long a3783 = 3783L;
    }

    static class C3784 {
        long a3784 = 3784L;
    }

    static class C3785 {
        long a3785 = 3785L;
    }

    static class C3786 {
        long a3786 = 3786L;
    }

    static class C3787 {
        long a3787 = 3787L;
    }

    static class C3788 {
        long a3788 = 3788L;
    }

    static class C3789 {
        long a3789 = 3789L;
    }

    static class C3790 {
        long a3790 = 3790L;
    }

    static class C3791 {
        long a3791 = 3791L;
    }

    static class C3792 {
        long a3792 = 3792L;
    }

    static class C3793 {
        long a3793 = 3793L;
    }

    static class C3794 {
        long a3794 = 3794L;
    }

    static class C3795 {
        long a3795 = 3795L;
    }

    static class C3796 {
        long a3796 = 3796L;
    }

    static class C3797 {
        long a3797 = 3797L;
    }

    static class C3798 {
        long a3798 = 3798L;
    }

    static class C3799 {
        long a3799 = 3799L;
    }

    static class C3800 {
        long a3800 = 3800L;
    }

    static class C3801 {
        long a3801 = 3801L;
    }

    static class C3802 {
        long a3802 = 3802L;
    }

    static class C3803 {
        long a3803 = 3803L;
    }

    static class C3804 {
        long a3804 = 3804L;
    }

    static class C3805 {
        long a3805 = 3805L;
    }

    static class C3806 {
        long a3806 = 3806L;
    }

    static class C3807 {
        long a3807 = 3807L;
    }

    static class C3808 {
        long a3808 = 3808L;
    }

    static class C3809 {
        long a3809 = 3809L;
    }

    static class C3810 {
        long a3810 = 3810L;
    }

    static class C3811 {
        long a3811 = 3811L;
    }

    static class C3812 {
        long a3812 = 3812L;
    }

    static class C3813 {
        long a3813 = 3813L;
    }

    static class C3814 {
        long a3814 = 3814L;
    }

    static class C3815 {
        long a3815 = 3815L;
    }

    static class C3816 {
        long a3816 = 3816L;
    }

    static class C3817 {
        long a3817 = 3817L;
    }

    static class C3818 {
        long a3818 = 3818L;
    }

    static class C3819 {
        long a3819 = 3819L;
    }

    static class C3820 {
        long a3820 = 3820L;
    }

    static class C3821 {
        long a3821 = 3821L;
    }

    static class C3822 {
        long a3822 = 3822L;
    }

    static class C3823 {
        long a3823 = 3823L;
    }

    static class C3824 {
        long a3824 = 3824L;
    }

    static class C3825 {
        long a3825 = 3825L;
    }

    static class C3826 {
        long a3826 = 3826L;
    }

    static class C3827 {
        long a3827 = 3827L;
    }

    static class C3828 {
        long a3828 = 3828L;
    }

    static class C3829 {
        long a3829 = 3829L;
    }

    static class C3830 {
        long a3830 = 3830L;
    }

    static class C3831 {
        long a3831 = 3831L;
    }

    static class C3832 {
        long a3832 = 3832L;
    }

    static class C3833 {
        long a3833 = 3833L;
    }

    static class C3834 {
        long a3834 = 3834L;
    }

    static class C3835 {
        long a3835 = 3835L;
    }

    static class C3836 {
        long a3836 = 3836L;
    }

    static class C3837 {
        long a3837 = 3837L;
    }

    static class C3838 {
        long a3838 = 3838L;
    }

    static class C3839 {
        long a3839 = 3839L;
    }

    static class C3840 {
        long a3840 = 3840L;
    }

    static class C3841 {
        long a3841 = 3841L;
    }

    static class C3842 {
        long a3842 = 3842L;
    }

    static class C3843 {
        long a3843 = 3843L;
    }

    static class C3844 {
        long a3844 = 3844L;
    }

    static class C3845 {
        long a3845 = 3845L;
    }

    static class C3846 {
        long a3846 = 3846L;
    }

    static class C3847 {
        long a3847 = 3847L;
    }

    static class C3848 {
        long a3848 = 3848L;
    }

    static class C3849 {
        long a3849 = 3849L;
    }

    static class C3850 {
        long a3850 = 3850L;
    }

    static class C3851 {
        long a3851 = 3851L;
    }

    static class C3852 {
        long a3852 = 3852L;
    }

    static class C3853 {
        long a3853 = 3853L;
    }

    static class C3854 {
        long a3854 = 3854L;
    }

    static class C3855 {
        long a3855 = 3855L;
    }

    static class C3856 {
        long a3856 = 3856L;
    }

    static class C3857 {
        long a3857 = 3857L;
    }

    static class C3858 {
        long a3858 = 3858L;
    }

    static class C3859 {
        long a3859 = 3859L;
    }

    static class C3860 {
        long a3860 = 3860L;
    }

    static class C3861 {
        long a3861 = 3861L;
    }

    static class C3862 {
        long a3862 = 3862L;
    }

    static class C3863 {
        long a3863 = 3863L;
    }

    static class C3864 {
        long a3864 = 3864L;
    }

    static class C3865 {
        long a3865 = 3865L;
    }

    static class C3866 {
        long a3866 = 3866L;
    }

    static class C3867 {
        long a3867 = 3867L;
    }

    static class C3868 {
        long a3868 = 3868L;
    }

    static class C3869 {
        long a3869 = 3869L;
    }

    static class C3870 {
        long a3870 = 3870L;
    }

    static class C3871 {
        long a3871 = 3871L;
    }

    static class C3872 {
        long a3872 = 3872L;
    }

    static class C3873 {
        long a3873 = 3873L;
    }

    static class C3874 {
        long a3874 = 3874L;
    }

    static class C3875 {
        long a3875 = 3875L;
    }

    static class C3876 {
        long a3876 = 3876L;
    }

    static class C3877 {
        long a3877 = 3877L;
    }

    static class C3878 {
        long a3878 = 3878L;
    }

    static class C3879 {
        long a3879 = 3879L;
    }

    static class C3880 {
        long a3880 = 3880L;
    }

    static class C3881 {
        long a3881 = 3881L;
    }

    static class C3882 {
        long a3882 = 3882L;
    }

    static class C3883 {
        long a3883 = 3883L;
    }

    static class C3884 {
        long a3884 = 3884L;
    }

    static class C3885 {
        long a3885 = 3885L;
    }

    static class C3886 {
        long a3886 = 3886L;
    }

    static class C3887 {
        long a3887 = 3887L;
    }

    static class C3888 {
        long a3888 = 3888L;
    }

    static class C3889 {
        long a3889 = 3889L;
    }

    static class C3890 {
        long a3890 = 3890L;
    }

    static class C3891 {
        long a3891 = 3891L;
    }

    static class C3892 {
        long a3892 = 3892L;
    }

    static class C3893 {
        long a3893 = 3893L;
    }

    static class C3894 {
        long a3894 = 3894L;
    }

    static class C3895 {
        long a3895 = 3895L;
    }

    static class C3896 {
        long a3896 = 3896L;
    }

    static class C3897 {
        long a3897 = 3897L;
    }

    static class C3898 {
        long a3898 = 3898L;
    }

    static class C3899 {
        long a3899 = 3899L;
    }

    static class C3900 {
        long a3900 = 3900L;
    }

    static class C3901 {
        long a3901 = 3901L;
    }

    static class C3902 {
        long a3902 = 3902L;
    }

    static class C3903 {
        long a3903 = 3903L;
    }

    static class C3904 {
        long a3904 = 3904L;
    }

    static class C3905 {
        long a3905 = 3905L;
    }

    static class C3906 {
        long a3906 = 3906L;
    }

    static class C3907 {
        long a3907 = 3907L;
    }

    static class C3908 {
        long a3908 = 3908L;
    }

    static class C3909 {
        long a3909 = 3909L;
    }

    static class C3910 {
        long a3910 = 3910L;
    }

    static class C3911 {
        long a3911 = 3911L;
    }

    static class C3912 {
        long a3912 = 3912L;
    }

    static class C3913 {
        long a3913 = 3913L;
    }

    static class C3914 {
        long a3914 = 3914L;
    }

    static class C3915 {
        long a3915 = 3915L;
    }

    static class C3916 {
        long a3916 = 3916L;
    }

    static class C3917 {
        long a3917 = 3917L;
    }

    static class C3918 {
        long a3918 = 3918L;
    }

    static class C3919 {
        long a3919 = 3919L;
    }

    static class C3920 {
        long a3920 = 3920L;
    }

    static class C3921 {
        long a3921 = 3921L;
    }

    static class C3922 {
        long a3922 = 3922L;
    }

    static class C3923 {
        long a3923 = 3923L;
    }

    static class C3924 {
        long a3924 = 3924L;
    }

    static class C3925 {
        long a3925 = 3925L;
    }

    static class C3926 {
        long a3926 = 3926L;
    }

    static class C3927 {
        long a3927 = 3927L;
    }

    static class C3928 {
        long a3928 = 3928L;
    }

    static class C3929 {
        long a3929 = 3929L;
    }

    static class C3930 {
        long a3930 = 3930L;
    }

    static class C3931 {
        long a3931 = 3931L;
    }

    static class C3932 {
        long a3932 = 3932L;
    }

    static class C3933 {
        long a3933 = 3933L;
    }

    static class C3934 {
        long a3934 = 3934L;
    }

    static class C3935 {
        long a3935 = 3935L;
    }

    static class C3936 {
        long a3936 = 3936L;
    }

    static class C3937 {
        long a3937 = 3937L;
    }

    static class C3938 {
        long a3938 = 3938L;
    }

    static class C3939 {
        long a3939 = 3939L;
    }

    static class C3940 {
        long a3940 = 3940L;
    }

    static class C3941 {
        long a3941 = 3941L;
    }

    static class C3942 {
        long a3942 = 3942L;
    }

    static class C3943 {
        long a3943 = 3943L;
    }

    static class C3944 {
        long a3944 = 3944L;
    }

    static class C3945 {
        long a3945 = 3945L;
    }

    static class C3946 {
        long a3946 = 3946L;
    }

    static class C3947 {
        long a3947 = 3947L;
    }

    static class C3948 {
        long a3948 = 3948L;
    }

    static class C3949 {
        long a3949 = 3949L;
    }

    static class C3950 {
        long a3950 = 3950L;
    }

    static class C3951 {
        long a3951 = 3951L;
    }

    static class C3952 {
        long a3952 = 3952L;
    }

    static class C3953 {
        long a3953 = 3953L;
    }

    static class C3954 {
        long a3954 = 3954L;
    }

    static class C3955 {
        long a3955 = 3955L;
    }

    static class C3956 {
        long a3956 = 3956L;
    }

    static class C3957 {
        long a3957 = 3957L;
    }

    static class C3958 {
        long a3958 = 3958L;
    }

    static class C3959 {
        long a3959 = 3959L;
    }

    static class C3960 {
        long a3960 = 3960L;
    }

    static class C3961 {
        long a3961 = 3961L;
    }

    static class C3962 {
        long a3962 = 3962L;
    }

    static class C3963 {
        long a3963 = 3963L;
    }

    static class C3964 {
        long a3964 = 3964L;
    }

    static class C3965 {
        long a3965 = 3965L;
    }

    static class C3966 {
        long a3966 = 3966L;
    }

    static class C3967 {
        long a3967 = 3967L;
    }

    static class C3968 {
        long a3968 = 3968L;
    }

    static class C3969 {
        long a3969 = 3969L;
    }

    static class C3970 {
        long a3970 = 3970L;
    }

    static class C3971 {
        long a3971 = 3971L;
    }

    static class C3972 {
        long a3972 = 3972L;
    }

    static class C3973 {
        long a3973 = 3973L;
    }

    static class C3974 {
        long a3974 = 3974L;
    }

    static class C3975 {
        long a3975 = 3975L;
    }

    static class C3976 {
        long a3976 = 3976L;
    }

    static class C3977 {
        long a3977 = 3977L;
    }

    static class C3978 {
        long a3978 = 3978L;
    }

    static class C3979 {
        long a3979 = 3979L;
    }

    static class C3980 {
        long a3980 = 3980L;
    }

    static class C3981 {
        long a3981 = 3981L;
    }

    static class C3982 {
        long a3982 = 3982L;
    }

    static class C3983 {
        long a3983 = 3983L;
    }

    static class C3984 {
        long a3984 = 3984L;
    }

    static class C3985 {
        long a3985 = 3985L;
    }

    static class C3986 {
        long a3986 = 3986L;
    }

    static class C3987 {
        long a3987 = 3987L;
    }

    static class C3988 {
        long a3988 = 3988L;
    }

    static class C3989 {
        long a3989 = 3989L;
    }

    static class C3990 {
        long a3990 = 3990L;
    }

    static class C3991 {
        long a3991 = 3991L;
    }

    static class C3992 {
        long a3992 = 3992L;
    }

    static class C3993 {
        long a3993 = 3993L;
    }

    static class C3994 {
        long a3994 = 3994L;
    }

    static class C3995 {
        long a3995 = 3995L;
    }

    static class C3996 {
        long a3996 = 3996L;
    }

    static class C3997 {
        long a3997 = 3997L;
    }

    static class C3998 {
        long a3998 = 3998L;
    }

    static class C3999 {
        long a3999 = 3999L;
    }

    static class C4000 {
        long a4000 = 4000L;
    }

    static class C4001 {
        long a4001 = 4001L;
    }

    static class C4002 {
        long a4002 = 4002L;
    }

    static class C4003 {
        long a4003 = 4003L;
    }

    static class C4004 {
        long a4004 = 4004L;
    }

    static class C4005 {
        long a4005 = 4005L;
    }

    static class C4006 {
        long a4006 = 4006L;
    }

    static class C4007 {
        long a4007 = 4007L;
    }

    static class C4008 {
        long a4008 = 4008L;
    }

    static class C4009 {
        long a4009 = 4009L;
    }

    static class C4010 {
        long a4010 = 4010L;
    }

    static class C4011 {
        long a4011 = 4011L;
    }

    static class C4012 {
        long a4012 = 4012L;
    }

    static class C4013 {
        long a4013 = 4013L;
    }

    static class C4014 {
        long a4014 = 4014L;
    }

    static class C4015 {
        long a4015 = 4015L;
    }

    static class C4016 {
        long a4016 = 4016L;
    }

    static class C4017 {
        long a4017 = 4017L;
    }

    static class C4018 {
        long a4018 = 4018L;
    }

    static class C4019 {
        long a4019 = 4019L;
    }

    static class C4020 {
        long a4020 = 4020L;
    }

    static class C4021 {
        long a4021 = 4021L;
    }

    static class C4022 {
        long a4022 = 4022L;
    }

    static class C4023 {
        long a4023 = 4023L;
    }

    static class C4024 {
        long a4024 = 4024L;
    }

    static class C4025 {
        long a4025 = 4025L;
    }

    static class C4026 {
        long a4026 = 4026L;
    }

    static class C4027 {
        long a4027 = 4027L;
    }

    static class C4028 {
        long a4028 = 4028L;
    }

    static class C4029 {
        long a4029 = 4029L;
    }

    static class C4030 {
        long a4030 = 4030L;
    }

    static class C4031 {
        long a4031 = 4031L;
    }

    static class C4032 {
        long a4032 = 4032L;
    }

    static class C4033 {
        long a4033 = 4033L;
    }

    static class C4034 {
        long a4034 = 4034L;
    }

    static class C4035 {
        long a4035 = 4035L;
    }

    static class C4036 {
        long a4036 = 4036L;
    }

    static class C4037 {
        long a4037 = 4037L;
    }

    static class C4038 {
        long a4038 = 4038L;
    }

    static class C4039 {
        long a4039 = 4039L;
    }

    static class C4040 {
        long a4040 = 4040L;
    }

    static class C4041 {
        long a4041 = 4041L;
    }

    static class C4042 {
        long a4042 = 4042L;
    }

    static class C4043 {
        long a4043 = 4043L;
    }

    static class C4044 {
        long a4044 = 4044L;
    }

    static class C4045 {
        long a4045 = 4045L;
    }

    static class C4046 {
        long a4046 = 4046L;
    }

    static class C4047 {
        long a4047 = 4047L;
    }

    static class C4048 {
        long a4048 = 4048L;
    }

    static class C4049 {
        long a4049 = 4049L;
    }

    static class C4050 {
        long a4050 = 4050L;
    }

    static class C4051 {
        long a4051 = 4051L;
    }

    static class C4052 {
        long a4052 = 4052L;
    }

    static class C4053 {
        long a4053 = 4053L;
    }

    static class C4054 {
        long a4054 = 4054L;
    }

    static class C4055 {
        long a4055 = 4055L;
    }

    static class C4056 {
        long a4056 = 4056L;
    }

    static class C4057 {
        long a4057 = 4057L;
    }

    static class C4058 {
        long a4058 = 4058L;
    }

    static class C4059 {
        long a4059 = 4059L;
    }

    static class C4060 {
        long a4060 = 4060L;
    }

    static class C4061 {
        long a4061 = 4061L;
    }

    static class C4062 {
        long a4062 = 4062L;
    }

    static class C4063 {
        long a4063 = 4063L;
    }

    static class C4064 {
        long a4064 = 4064L;
    }

    static class C4065 {
        long a4065 = 4065L;
    }

    static class C4066 {
        long a4066 = 4066L;
    }

    static class C4067 {
        long a4067 = 4067L;
    }

    static class C4068 {
        long a4068 = 4068L;
    }

    static class C4069 {
        long a4069 = 4069L;
    }

    static class C4070 {
        long a4070 = 4070L;
    }

    static class C4071 {
        long a4071 = 4071L;
    }

    static class C4072 {
        long a4072 = 4072L;
    }

    static class C4073 {
        long a4073 = 4073L;
    }

    static class C4074 {
        long a4074 = 4074L;
    }

    static class C4075 {
        long a4075 = 4075L;
    }

    static class C4076 {
        long a4076 = 4076L;
    }

    static class C4077 {
        long a4077 = 4077L;
    }

    static class C4078 {
        long a4078 = 4078L;
    }

    static class C4079 {
        long a4079 = 4079L;
    }

    static class C4080 {
        long a4080 = 4080L;
    }

    static class C4081 {
        long a4081 = 4081L;
    }

    static class C4082 {
        long a4082 = 4082L;
    }

    static class C4083 {
        long a4083 = 4083L;
    }

    static class C4084 {
        long a4084 = 4084L;
    }

    static class C4085 {
        long a4085 = 4085L;
    }

    static class C4086 {
        long a4086 = 4086L;
    }

    static class C4087 {
        long a4087 = 4087L;
    }

    static class C4088 {
        long a4088 = 4088L;
    }

    static class C4089 {
        long a4089 = 4089L;
    }

    static class C4090 {
        long a4090 = 4090L;
    }

    static class C4091 {
        long a4091 = 4091L;
    }

    static class C4092 {
        long a4092 = 4092L;
    }

    static class C4093 {
        long a4093 = 4093L;
    }

    static class C4094 {
        long a4094 = 4094L;
    }

    static class C4095 {
        long a4095 = 4095L;
    }

    static class C4096 {
        long a4096 = 4096L;
    }

    static class C4097 {
        long a4097 = 4097L;
    }

    static class C4098 {
        long a4098 = 4098L;
    }

    static class C4099 {
        long a4099 = 4099L;
    }

    static class C4100 {
        long a4100 = 4100L;
    }

    static class C4101 {
        long a4101 = 4101L;
    }

    static class C4102 {
        long a4102 = 4102L;
    }

    static class C4103 {
        long a4103 = 4103L;
    }

    static class C4104 {
        long a4104 = 4104L;
    }

    static class C4105 {
        long a4105 = 4105L;
    }

    static class C4106 {
        long a4106 = 4106L;
    }

    static class C4107 {
        long a4107 = 4107L;
    }

    static class C4108 {
        long a4108 = 4108L;
    }

    static class C4109 {
        long a4109 = 4109L;
    }

    static class C4110 {
        long a4110 = 4110L;
    }

    static class C4111 {
        long a4111 = 4111L;
    }

    static class C4112 {
        long a4112 = 4112L;
    }

    static class C4113 {
        long a4113 = 4113L;
    }

    static class C4114 {
        long a4114 = 4114L;
    }

    static class C4115 {
        long a4115 = 4115L;
    }

    static class C4116 {
        long a4116 = 4116L;
    }

    static class C4117 {
        long a4117 = 4117L;
    }

    static class C4118 {
        long a4118 = 4118L;
    }

    static class C4119 {
        long a4119 = 4119L;
    }

    static class C4120 {
        long a4120 = 4120L;
    }

    static class C4121 {
        long a4121 = 4121L;
    }

    static class C4122 {
        long a4122 = 4122L;
    }

    static class C4123 {
        long a4123 = 4123L;
    }

    static class C4124 {
        long a4124 = 4124L;
    }

    static class C4125 {
        long a4125 = 4125L;
    }

    static class C4126 {
        long a4126 = 4126L;
    }

    static class C4127 {
        long a4127 = 4127L;
    }

    static class C4128 {
        long a4128 = 4128L;
    }

    static class C4129 {
        long a4129 = 4129L;
    }

    static class C4130 {
        long a4130 = 4130L;
    }

    static class C4131 {
        long a4131 = 4131L;
    }

    static class C4132 {
        long a4132 = 4132L;
    }

    static class C4133 {
        long a4133 = 4133L;
    }

    static class C4134 {
        long a4134 = 4134L;
    }

    static class C4135 {
        long a4135 = 4135L;
    }

    static class C4136 {
        long a4136 = 4136L;
    }

    static class C4137 {
        long a4137 = 4137L;
    }

    static class C4138 {
        long a4138 = 4138L;
    }

    static class C4139 {
        long a4139 = 4139L;
    }

    static class C4140 {
        long a4140 = 4140L;
    }

    static class C4141 {
        long a4141 = 4141L;
    }

    static class C4142 {
        long a4142 = 4142L;
    }

    static class C4143 {
        long a4143 = 4143L;
    }

    static class C4144 {
        long a4144 = 4144L;
    }

    static class C4145 {
        long a4145 = 4145L;
    }

    static class C4146 {
        long a4146 = 4146L;
    }

    static class C4147 {
        long a4147 = 4147L;
    }

    static class C4148 {
        long a4148 = 4148L;
    }

    static class C4149 {
        long a4149 = 4149L;
    }

    static class C4150 {
        long a4150 = 4150L;
    }

    static class C4151 {
        long a4151 = 4151L;
    }

    static class C4152 {
        long a4152 = 4152L;
    }

    static class C4153 {
        long a4153 = 4153L;
    }

    static class C4154 {
        long a4154 = 4154L;
    }

    static class C4155 {
        long a4155 = 4155L;
    }

    static class C4156 {
        long a4156 = 4156L;
    }

    static class C4157 {
        long a4157 = 4157L;
    }

    static class C4158 {
        long a4158 = 4158L;
    }

    static class C4159 {
        long a4159 = 4159L;
    }

    static class C4160 {
        long a4160 = 4160L;
    }

    static class C4161 {
        long a4161 = 4161L;
    }

    static class C4162 {
        long a4162 = 4162L;
    }

    static class C4163 {
        long a4163 = 4163L;
    }

    static class C4164 {
        long a4164 = 4164L;
    }

    static class C4165 {
        long a4165 = 4165L;
    }

    static class C4166 {
        long a4166 = 4166L;
    }

    static class C4167 {
        long a4167 = 4167L;
    }

    static class C4168 {
        long a4168 = 4168L;
    }

    static class C4169 {
        long a4169 = 4169L;
    }

    static class C4170 {
        long a4170 = 4170L;
    }

    static class C4171 {
        long a4171 = 4171L;
    }

    static class C4172 {
        long a4172 = 4172L;
    }

    static class C4173 {
        long a4173 = 4173L;
    }

    static class C4174 {
        long a4174 = 4174L;
    }

    static class C4175 {
        long a4175 = 4175L;
    }

    static class C4176 {
        long a4176 = 4176L;
    }

    static class C4177 {
        long a4177 = 4177L;
    }

    static class C4178 {
        long a4178 = 4178L;
    }

    static class C4179 {
        long a4179 = 4179L;
    }

    static class C4180 {
        long a4180 = 4180L;
    }

    static class C4181 {
        long a4181 = 4181L;
    }

    static class C4182 {
        long a4182 = 4182L;
    }

    static class C4183 {
        long a4183 = 4183L;
    }

    static class C4184 {
        long a4184 = 4184L;
    }

    static class C4185 {
        long a4185 = 4185L;
    }

    static class C4186 {
        long a4186 = 4186L;
    }

    static class C4187 {
        long a4187 = 4187L;
    }

    static class C4188 {
        long a4188 = 4188L;
    }

    static class C4189 {
        long a4189 = 4189L;
    }

    static class C4190 {
        long a4190 = 4190L;
    }

    static class C4191 {
        long a4191 = 4191L;
    }

    static class C4192 {
        long a4192 = 4192L;
    }

    static class C4193 {
        long a4193 = 4193L;
    }

    static class C4194 {
        long a4194 = 4194L;
    }

    static class C4195 {
        long a4195 = 4195L;
    }

    static class C4196 {
        long a4196 = 4196L;
    }

    static class C4197 {
        long a4197 = 4197L;
    }

    static class C4198 {
        long a4198 = 4198L;
    }

    static class C4199 {
        long a4199 = 4199L;
    }

    static class C4200 {
        long a4200 = 4200L;
    }

    static class C4201 {
        long a4201 = 4201L;
    }

    static class C4202 {
        long a4202 = 4202L;
    }

    static class C4203 {
        long a4203 = 4203L;
    }

    static class C4204 {
        long a4204 = 4204L;
    }

    static class C4205 {
        long a4205 = 4205L;
    }

    static class C4206 {
        long a4206 = 4206L;
    }

    static class C4207 {
        long a4207 = 4207L;
    }

    static class C4208 {
        long a4208 = 4208L;
    }

    static class C4209 {
        long a4209 = 4209L;
    }

    static class C4210 {
        long a4210 = 4210L;
    }

    static class C4211 {
        long a4211 = 4211L;
    }

    static class C4212 {
        long a4212 = 4212L;
    }

    static class C4213 {
        long a4213 = 4213L;
    }

    static class C4214 {
        long a4214 = 4214L;
    }

    static class C4215 {
        long a4215 = 4215L;
    }

    static class C4216 {
        long a4216 = 4216L;
    }

    static class C4217 {
        long a4217 = 4217L;
    }

    static class C4218 {
        long a4218 = 4218L;
    }

    static class C4219 {
        long a4219 = 4219L;
    }

    static class C4220 {
        long a4220 = 4220L;
    }

    static class C4221 {
        long a4221 = 4221L;
    }

    static class C4222 {
        long a4222 = 4222L;
    }

    static class C4223 {
        long a4223 = 4223L;
    }

    static class C4224 {
        long a4224 = 4224L;
    }

    static class C4225 {
        long a4225 = 4225L;
    }

    static class C4226 {
        long a4226 = 4226L;
    }

    static class C4227 {
        long a4227 = 4227L;
    }

    static class C4228 {
        long a4228 = 4228L;
    }

    static class C4229 {
        long a4229 = 4229L;
    }

    static class C4230 {
        long a4230 = 4230L;
    }

    static class C4231 {
        long a4231 = 4231L;
    }

    static class C4232 {
        long a4232 = 4232L;
    }

    static class C4233 {
        long a4233 = 4233L;
    }

    static class C4234 {
        long a4234 = 4234L;
    }

    static class C4235 {
        long a4235 = 4235L;
    }

    static class C4236 {
        long a4236 = 4236L;
    }

    static class C4237 {
        long a4237 = 4237L;
    }

    static class C4238 {
        long a4238 = 4238L;
    }

    static class C4239 {
        long a4239 = 4239L;
    }

    static class C4240 {
        long a4240 = 4240L;
    }

    static class C4241 {
        long a4241 = 4241L;
    }

    static class C4242 {
        long a4242 = 4242L;
    }

    static class C4243 {
        long a4243 = 4243L;
    }

    static class C4244 {
        long a4244 = 4244L;
    }

    static class C4245 {
        long a4245 = 4245L;
    }

    static class C4246 {
        long a4246 = 4246L;
    }

    static class C4247 {
        long a4247 = 4247L;
    }

    static class C4248 {
        long a4248 = 4248L;
    }

    static class C4249 {
        long a4249 = 4249L;
    }

    static class C4250 {
        long a4250 = 4250L;
    }

    static class C4251 {
        long a4251 = 4251L;
    }

    static class C4252 {
        long a4252 = 4252L;
    }

    static class C4253 {
        long a4253 = 4253L;
    }

    static class C4254 {
        long a4254 = 4254L;
    }

    static class C4255 {
        long a4255 = 4255L;
    }

    static class C4256 {
        long a4256 = 4256L;
    }

    static class C4257 {
        long a4257 = 4257L;
    }

    static class C4258 {
        long a4258 = 4258L;
    }

    static class C4259 {
        long a4259 = 4259L;
    }

    static class C4260 {
        long a4260 = 4260L;
    }

    static class C4261 {
        long a4261 = 4261L;
    }

    static class C4262 {
        long a4262 = 4262L;
    }

    static class C4263 {
        long a4263 = 4263L;
    }

    static class C4264 {
        long a4264 = 4264L;
    }

    static class C4265 {
        long a4265 = 4265L;
    }

    static class C4266 {
        long a4266 = 4266L;
    }

    static class C4267 {
        long a4267 = 4267L;
    }

    static class C4268 {
        long a4268 = 4268L;
    }

    static class C4269 {
        long a4269 = 4269L;
    }

    static class C4270 {
        long a4270 = 4270L;
    }

    static class C4271 {
        long a4271 = 4271L;
    }

    static class C4272 {
        long a4272 = 4272L;
    }

    static class C4273 {
        long a4273 = 4273L;
    }

    static class C4274 {
        long a4274 = 4274L;
    }

    static class C4275 {
        long a4275 = 4275L;
    }

    static class C4276 {
        long a4276 = 4276L;
    }

    static class C4277 {
        long a4277 = 4277L;
    }

    static class C4278 {
        long a4278 = 4278L;
    }

    static class C4279 {
        long a4279 = 4279L;
    }

    static class C4280 {
        long a4280 = 4280L;
    }

    static class C4281 {
        long a4281 = 4281L;
    }

    static class C4282 {
        long a4282 = 4282L;
    }

    static class C4283 {
        long a4283 = 4283L;
    }

    static class C4284 {
        long a4284 = 4284L;
    }

    static class C4285 {
        long a4285 = 4285L;
    }

    static class C4286 {
        long a4286 = 4286L;
    }

    static class C4287 {
        long a4287 = 4287L;
    }

    static class C4288 {
        long a4288 = 4288L;
    }

    static class C4289 {
        long a4289 = 4289L;
    }

    static class C4290 {
        long a4290 = 4290L;
    }

    static class C4291 {
        long a4291 = 4291L;
    }

    static class C4292 {
        long a4292 = 4292L;
    }

    static class C4293 {
        long a4293 = 4293L;
    }

    static class C4294 {
        long a4294 = 4294L;
    }

    static class C4295 {
        long a4295 = 4295L;
    }

    static class C4296 {
        long a4296 = 4296L;
    }

    static class C4297 {
        long a4297 = 4297L;
    }

    static class C4298 {
        long a4298 = 4298L;
    }

    static class C4299 {
        long a4299 = 4299L;
    }

    static class C4300 {
        long a4300 = 4300L;
    }

    static class C4301 {
        long a4301 = 4301L;
    }

    static class C4302 {
        long a4302 = 4302L;
    }

    static class C4303 {
        long a4303 = 4303L;
    }

    static class C4304 {
        long a4304 = 4304L;
    }

    static class C4305 {
        long a4305 = 4305L;
    }

    static class C4306 {
        long a4306 = 4306L;
    }

    static class C4307 {
        long a4307 = 4307L;
    }

    static class C4308 {
        long a4308 = 4308L;
    }

    static class C4309 {
        long a4309 = 4309L;
    }

    static class C4310 {
        long a4310 = 4310L;
    }

    static class C4311 {
        long a4311 = 4311L;
    }

    static class C4312 {
        long a4312 = 4312L;
    }

    static class C4313 {
        long a4313 = 4313L;
    }

    static class C4314 {
        long a4314 = 4314L;
    }

    static class C4315 {
        long a4315 = 4315L;
    }

    static class C4316 {
        long a4316 = 4316L;
    }

    static class C4317 {
        long a4317 = 4317L;
    }

    static class C4318 {
        long a4318 = 4318L;
    }

    static class C4319 {
        long a4319 = 4319L;
    }

    static class C4320 {
        long a4320 = 4320L;
    }

    static class C4321 {
        long a4321 = 4321L;
    }

    static class C4322 {
        long a4322 = 4322L;
    }

    static class C4323 {
        long a4323 = 4323L;
    }

    static class C4324 {
        long a4324 = 4324L;
    }

    static class C4325 {
        long a4325 = 4325L;
    }

    static class C4326 {
        long a4326 = 4326L;
    }

    static class C4327 {
        long a4327 = 4327L;
    }

    static class C4328 {
        long a4328 = 4328L;
    }

    static class C4329 {
        long a4329 = 4329L;
    }

    static class C4330 {
        long a4330 = 4330L;
    }

    static class C4331 {
        long a4331 = 4331L;
    }

    static class C4332 {
        long a4332 = 4332L;
    }

    static class C4333 {
        long a4333 = 4333L;
    }

    static class C4334 {
        long a4334 = 4334L;
    }

    static class C4335 {
        long a4335 = 4335L;
    }

    static class C4336 {
        long a4336 = 4336L;
    }

    static class C4337 {
        long a4337 = 4337L;
    }

    static class C4338 {
        long a4338 = 4338L;
    }

    static class C4339 {
        long a4339 = 4339L;
    }

    static class C4340 {
        long a4340 = 4340L;
    }

    static class C4341 {
        long a4341 = 4341L;
    }

    static class C4342 {
        long a4342 = 4342L;
    }

    static class C4343 {
        long a4343 = 4343L;
    }

    static class C4344 {
        long a4344 = 4344L;
    }

    static class C4345 {
        long a4345 = 4345L;
    }

    static class C4346 {
        long a4346 = 4346L;
    }

    static class C4347 {
        long a4347 = 4347L;
    }

    static class C4348 {
        long a4348 = 4348L;
    }

    static class C4349 {
        long a4349 = 4349L;
    }

    static class C4350 {
        long a4350 = 4350L;
    }

    static class C4351 {
        long a4351 = 4351L;
    }

    static class C4352 {
        long a4352 = 4352L;
    }

    static class C4353 {
        long a4353 = 4353L;
    }

    static class C4354 {
        long a4354 = 4354L;
    }

    static class C4355 {
        long a4355 = 4355L;
    }

    static class C4356 {
        long a4356 = 4356L;
    }

    static class C4357 {
        long a4357 = 4357L;
    }

    static class C4358 {
        long a4358 = 4358L;
    }

    static class C4359 {
        long a4359 = 4359L;
    }

    static class C4360 {
        long a4360 = 4360L;
    }

    static class C4361 {
        long a4361 = 4361L;
    }

    static class C4362 {
        long a4362 = 4362L;
    }

    static class C4363 {
        long a4363 = 4363L;
    }

    static class C4364 {
        long a4364 = 4364L;
    }

    static class C4365 {
        long a4365 = 4365L;
    }

    static class C4366 {
        long a4366 = 4366L;
    }

    static class C4367 {
        long a4367 = 4367L;
    }

    static class C4368 {
        long a4368 = 4368L;
    }

    static class C4369 {
        long a4369 = 4369L;
    }

    static class C4370 {
        long a4370 = 4370L;
    }

    static class C4371 {
        long a4371 = 4371L;
    }

    static class C4372 {
        long a4372 = 4372L;
    }

    static class C4373 {
        long a4373 = 4373L;
    }

    static class C4374 {
        long a4374 = 4374L;
    }

    static class C4375 {
        long a4375 = 4375L;
    }

    static class C4376 {
        long a4376 = 4376L;
    }

    static class C4377 {
        long a4377 = 4377L;
    }

    static class C4378 {
        long a4378 = 4378L;
    }

    static class C4379 {
        long a4379 = 4379L;
    }

    static class C4380 {
        long a4380 = 4380L;
    }

    static class C4381 {
        long a4381 = 4381L;
    }

    static class C4382 {
        long a4382 = 4382L;
    }

    static class C4383 {
        long a4383 = 4383L;
    }

    static class C4384 {
        long a4384 = 4384L;
    }

    static class C4385 {
        long a4385 = 4385L;
    }

    static class C4386 {
        long a4386 = 4386L;
    }

    static class C4387 {
        long a4387 = 4387L;
    }

    static class C4388 {
        long a4388 = 4388L;
    }

    static class C4389 {
        long a4389 = 4389L;
    }

    static class C4390 {
        long a4390 = 4390L;
    }

    static class C4391 {
        long a4391 = 4391L;
    }

    static class C4392 {
        long a4392 = 4392L;
    }

    static class C4393 {
        long a4393 = 4393L;
    }

    static class C4394 {
        long a4394 = 4394L;
    }

    static class C4395 {
        long a4395 = 4395L;
    }

    static class C4396 {
        long a4396 = 4396L;
    }

    static class C4397 {
        long a4397 = 4397L;
    }

    static class C4398 {
        long a4398 = 4398L;
    }

    static class C4399 {
        long a4399 = 4399L;
    }

    static class C4400 {
        long a4400 = 4400L;
    }

    static class C4401 {
        long a4401 = 4401L;
    }

    static class C4402 {
        long a4402 = 4402L;
    }

    static class C4403 {
        long a4403 = 4403L;
    }

    static class C4404 {
        long a4404 = 4404L;
    }

    static class C4405 {
        long a4405 = 4405L;
    }

    static class C4406 {
        long a4406 = 4406L;
    }

    static class C4407 {
        long a4407 = 4407L;
    }

    static class C4408 {
        long a4408 = 4408L;
    }

    static class C4409 {
        long a4409 = 4409L;
    }

    static class C4410 {
        long a4410 = 4410L;
    }

    static class C4411 {
        long a4411 = 4411L;
    }

    static class C4412 {
        long a4412 = 4412L;
    }

    static class C4413 {
        long a4413 = 4413L;
    }

    static class C4414 {
        long a4414 = 4414L;
    }

    static class C4415 {
        long a4415 = 4415L;
    }

    static class C4416 {
        long a4416 = 4416L;
    }

    static class C4417 {
        long a4417 = 4417L;
    }

    static class C4418 {
        long a4418 = 4418L;
    }

    static class C4419 {
        long a4419 = 4419L;
    }

    static class C4420 {
        long a4420 = 4420L;
    }

    static class C4421 {
        long a4421 = 4421L;
    }

    static class C4422 {
        long a4422 = 4422L;
    }

    static class C4423 {
        long a4423 = 4423L;
    }

    static class C4424 {
        long a4424 = 4424L;
    }

    static class C4425 {
        long a4425 = 4425L;
    }

    static class C4426 {
        long a4426 = 4426L;
    }

    static class C4427 {
        long a4427 = 4427L;
    }

    static class C4428 {
        long a4428 = 4428L;
    }

    static class C4429 {
        long a4429 = 4429L;
    }

    static class C4430 {
        long a4430 = 4430L;
    }

    static class C4431 {
        long a4431 = 4431L;
    }

    static class C4432 {
        long a4432 = 4432L;
    }

    static class C4433 {
        long a4433 = 4433L;
    }

    static class C4434 {
        long a4434 = 4434L;
    }

    static class C4435 {
        long a4435 = 4435L;
    }

    static class C4436 {
        long a4436 = 4436L;
    }

    static class C4437 {
        long a4437 = 4437L;
    }

    static class C4438 {
        long a4438 = 4438L;
    }

    static class C4439 {
        long a4439 = 4439L;
    }

    static class C4440 {
        long a4440 = 4440L;
    }

    static class C4441 {
        long a4441 = 4441L;
    }

    static class C4442 {
        long a4442 = 4442L;
    }

    static class C4443 {
        long a4443 = 4443L;
    }

    static class C4444 {
        long a4444 = 4444L;
    }

    static class C4445 {
        long a4445 = 4445L;
    }

    static class C4446 {
        long a4446 = 4446L;
    }

    static class C4447 {
        long a4447 = 4447L;
    }

    static class C4448 {
        long a4448 = 4448L;
    }

    static class C4449 {
        long a4449 = 4449L;
    }

    static class C4450 {
        long a4450 = 4450L;
    }

    static class C4451 {
        long a4451 = 4451L;
    }

    static class C4452 {
        long a4452 = 4452L;
    }

    static class C4453 {
        long a4453 = 4453L;
    }

    static class C4454 {
        long a4454 = 4454L;
    }

    static class C4455 {
        long a4455 = 4455L;
    }

    static class C4456 {
        long a4456 = 4456L;
    }

    static class C4457 {
        long a4457 = 4457L;
    }

    static class C4458 {
        long a4458 = 4458L;
    }

    static class C4459 {
        long a4459 = 4459L;
    }

    static class C4460 {
        long a4460 = 4460L;
    }

    static class C4461 {
        long a4461 = 4461L;
    }

    static class C4462 {
        long a4462 = 4462L;
    }

    static class C4463 {
        long a4463 = 4463L;
    }

    static class C4464 {
        long a4464 = 4464L;
    }

    static class C4465 {
        long a4465 = 4465L;
    }

    static class C4466 {
        long a4466 = 4466L;
    }

    static class C4467 {
        long a4467 = 4467L;
    }

    static class C4468 {
        long a4468 = 4468L;
    }

    static class C4469 {
        long a4469 = 4469L;
    }

    static class C4470 {
        long a4470 = 4470L;
    }

    static class C4471 {
        long a4471 = 4471L;
    }

    static class C4472 {
        long a4472 = 4472L;
    }

    static class C4473 {
        long a4473 = 4473L;
    }

    static class C4474 {
        long a4474 = 4474L;
    }

    static class C4475 {
        long a4475 = 4475L;
    }

    static class C4476 {
        long a4476 = 4476L;
    }

    static class C4477 {
        long a4477 = 4477L;
    }

    static class C4478 {
        long a4478 = 4478L;
    }

    static class C4479 {
        long a4479 = 4479L;
    }

    static class C4480 {
        long a4480 = 4480L;
    }

    static class C4481 {
        long a4481 = 4481L;
    }

    static class C4482 {
        long a4482 = 4482L;
    }

    static class C4483 {
        long a4483 = 4483L;
    }

    static class C4484 {
        long a4484 = 4484L;
    }

    static class C4485 {
        long a4485 = 4485L;
    }

    static class C4486 {
        long a4486 = 4486L;
    }

    static class C4487 {
        long a4487 = 4487L;
    }

    static class C4488 {
        long a4488 = 4488L;
    }

    static class C4489 {
        long a4489 = 4489L;
    }

    static class C4490 {
        long a4490 = 4490L;
    }

    static class C4491 {
        long a4491 = 4491L;
    }

    static class C4492 {
        long a4492 = 4492L;
    }

    static class C4493 {
        long a4493 = 4493L;
    }

    static class C4494 {
        long a4494 = 4494L;
    }

    static class C4495 {
        long a4495 = 4495L;
    }

    static class C4496 {
        long a4496 = 4496L;
    }

    static class C4497 {
        long a4497 = 4497L;
    }

    static class C4498 {
        long a4498 = 4498L;
    }

    static class C4499 {
        long a4499 = 4499L;
    }

    static class C4500 {
        long a4500 = 4500L;
    }

    static class C4501 {
        long a4501 = 4501L;
    }

    static class C4502 {
        long a4502 = 4502L;
    }

    static class C4503 {
        long a4503 = 4503L;
    }

    static class C4504 {
        long a4504 = 4504L;
    }

    static class C4505 {
        long a4505 = 4505L;
    }

    static class C4506 {
        long a4506 = 4506L;
    }

    static class C4507 {
        long a4507 = 4507L;
    }

    static class C4508 {
        long a4508 = 4508L;
    }

    static class C4509 {
        long a4509 = 4509L;
    }

    static class C4510 {
        long a4510 = 4510L;
    }

    static class C4511 {
        long a4511 = 4511L;
    }

    static class C4512 {
        long a4512 = 4512L;
    }

    static class C4513 {
        long a4513 = 4513L;
    }

    static class C4514 {
        long a4514 = 4514L;
    }

    static class C4515 {
        long a4515 = 4515L;
    }

    static class C4516 {
        long a4516 = 4516L;
    }

    static class C4517 {
        long a4517 = 4517L;
    }

    static class C4518 {
        long a4518 = 4518L;
    }

    static class C4519 {
        long a4519 = 4519L;
    }

    static class C4520 {
        long a4520 = 4520L;
    }

    static class C4521 {
        long a4521 = 4521L;
    }

    static class C4522 {
        long a4522 = 4522L;
    }

    static class C4523 {
        long a4523 = 4523L;
    }

    static class C4524 {
        long a4524 = 4524L;
    }

    static class C4525 {
        long a4525 = 4525L;
    }

    static class C4526 {
        long a4526 = 4526L;
    }

    static class C4527 {
        long a4527 = 4527L;
    }

    static class C4528 {
        long a4528 = 4528L;
    }

    static class C4529 {
        long a4529 = 4529L;
    }

    static class C4530 {
        long a4530 = 4530L;
    }

    static class C4531 {
        long a4531 = 4531L;
    }

    static class C4532 {
        long a4532 = 4532L;
    }

    static class C4533 {
        long a4533 = 4533L;
    }

    static class C4534 {
        long a4534 = 4534L;
    }

    static class C4535 {
        long a4535 = 4535L;
    }

    static class C4536 {
        long a4536 = 4536L;
    }

    static class C4537 {
        long a4537 = 4537L;
    }

    static class C4538 {
        long a4538 = 4538L;
    }

    static class C4539 {
        long a4539 = 4539L;
    }

    static class C4540 {
        long a4540 = 4540L;
    }

    static class C4541 {
        long a4541 = 4541L;
    }

    static class C4542 {
        long a4542 = 4542L;
    }

    static class C4543 {
        long a4543 = 4543L;
    }

    static class C4544 {
        long a4544 = 4544L;
    }

    static class C4545 {
        long a4545 = 4545L;
    }

    static class C4546 {
        long a4546 = 4546L;
    }

    static class C4547 {
        long a4547 = 4547L;
    }

    static class C4548 {
        long a4548 = 4548L;
    }

    static class C4549 {
        long a4549 = 4549L;
    }

    static class C4550 {
        long a4550 = 4550L;
    }

    static class C4551 {
        long a4551 = 4551L;
    }

    static class C4552 {
        long a4552 = 4552L;
    }

    static class C4553 {
        long a4553 = 4553L;
    }

    static class C4554 {
        long a4554 = 4554L;
    }

    static class C4555 {
        long a4555 = 4555L;
    }

    static class C4556 {
        long a4556 = 4556L;
    }

    static class C4557 {
        long a4557 = 4557L;
    }

    static class C4558 {
        long a4558 = 4558L;
    }

    static class C4559 {
        long a4559 = 4559L;
    }

    static class C4560 {
        long a4560 = 4560L;
    }

    static class C4561 {
        long a4561 = 4561L;
    }

    static class C4562 {
        long a4562 = 4562L;
    }

    static class C4563 {
        long a4563 = 4563L;
    }

    static class C4564 {
        long a4564 = 4564L;
    }

    static class C4565 {
        long a4565 = 4565L;
    }

    static class C4566 {
        long a4566 = 4566L;
    }

    static class C4567 {
        long a4567 = 4567L;
    }

    static class C4568 {
        long a4568 = 4568L;
    }

    static class C4569 {
        long a4569 = 4569L;
    }

    static class C4570 {
        long a4570 = 4570L;
    }

    static class C4571 {
        long a4571 = 4571L;
    }

    static class C4572 {
        long a4572 = 4572L;
    }

    static class C4573 {
        long a4573 = 4573L;
    }

    static class C4574 {
        long a4574 = 4574L;
    }

    static class C4575 {
        long a4575 = 4575L;
    }

    static class C4576 {
        long a4576 = 4576L;
    }

    static class C4577 {
        long a4577 = 4577L;
    }

    static class C4578 {
        long a4578 = 4578L;
    }

    static class C4579 {
        long a4579 = 4579L;
    }

    static class C4580 {
        long a4580 = 4580L;
    }

    static class C4581 {
        long a4581 = 4581L;
    }

    static class C4582 {
        long a4582 = 4582L;
    }

    static class C4583 {
        long a4583 = 4583L;
    }

    static class C4584 {
        long a4584 = 4584L;
    }

    static class C4585 {
        long a4585 = 4585L;
    }

    static class C4586 {
        long a4586 = 4586L;
    }

    static class C4587 {
        long a4587 = 4587L;
    }

    static class C4588 {
        long a4588 = 4588L;
    }

    static class C4589 {
        long a4589 = 4589L;
    }

    static class C4590 {
        long a4590 = 4590L;
    }

    static class C4591 {
        long a4591 = 4591L;
    }

    static class C4592 {
        long a4592 = 4592L;
    }

    static class C4593 {
        long a4593 = 4593L;
    }

    static class C4594 {
        long a4594 = 4594L;
    }

    static class C4595 {
        long a4595 = 4595L;
    }

    static class C4596 {
        long a4596 = 4596L;
    }

    static class C4597 {
        long a4597 = 4597L;
    }

    static class C4598 {
        long a4598 = 4598L;
    }

    static class C4599 {
        long a4599 = 4599L;
    }

    static class C4600 {
        long a4600 = 4600L;
    }

    static class C4601 {
        long a4601 = 4601L;
    }

    static class C4602 {
        long a4602 = 4602L;
    }

    static class C4603 {
        long a4603 = 4603L;
    }

    static class C4604 {
        long a4604 = 4604L;
    }

    static class C4605 {
        long a4605 = 4605L;
    }

    static class C4606 {
        long a4606 = 4606L;
    }

    static class C4607 {
        long a4607 = 4607L;
    }

    static class C4608 {
        long a4608 = 4608L;
    }

    static class C4609 {
        long a4609 = 4609L;
    }

    static class C4610 {
        long a4610 = 4610L;
    }

    static class C4611 {
        long a4611 = 4611L;
    }

    static class C4612 {
        long a4612 = 4612L;
    }

    static class C4613 {
        long a4613 = 4613L;
    }

    static class C4614 {
        long a4614 = 4614L;
    }

    static class C4615 {
        long a4615 = 4615L;
    }

    static class C4616 {
        long a4616 = 4616L;
    }

    static class C4617 {
        long a4617 = 4617L;
    }

    static class C4618 {
        long a4618 = 4618L;
    }

    static class C4619 {
        long a4619 = 4619L;
    }

    static class C4620 {
        long a4620 = 4620L;
    }

    static class C4621 {
        long a4621 = 4621L;
    }

    static class C4622 {
        long a4622 = 4622L;
    }

    static class C4623 {
        long a4623 = 4623L;
    }

    static class C4624 {
        long a4624 = 4624L;
    }

    static class C4625 {
        long a4625 = 4625L;
    }

    static class C4626 {
        long a4626 = 4626L;
    }

    static class C4627 {
        long a4627 = 4627L;
    }

    static class C4628 {
        long a4628 = 4628L;
    }

    static class C4629 {
        long a4629 = 4629L;
    }

    static class C4630 {
        long a4630 = 4630L;
    }

    static class C4631 {
        long a4631 = 4631L;
    }

    static class C4632 {
        long a4632 = 4632L;
    }

    static class C4633 {
        long a4633 = 4633L;
    }

    static class C4634 {
        long a4634 = 4634L;
    }

    static class C4635 {
        long a4635 = 4635L;
    }

    static class C4636 {
        long a4636 = 4636L;
    }

    static class C4637 {
        long a4637 = 4637L;
    }

    static class C4638 {
        long a4638 = 4638L;
    }

    static class C4639 {
        long a4639 = 4639L;
    }

    static class C4640 {
        long a4640 = 4640L;
    }

    static class C4641 {
        long a4641 = 4641L;
    }

    static class C4642 {
        long a4642 = 4642L;
    }

    static class C4643 {
        long a4643 = 4643L;
    }

    static class C4644 {
        long a4644 = 4644L;
    }

    static class C4645 {
        long a4645 = 4645L;
    }

    static class C4646 {
        long a4646 = 4646L;
    }

    static class C4647 {
        long a4647 = 4647L;
    }

    static class C4648 {
        long a4648 = 4648L;
    }

    static class C4649 {
        long a4649 = 4649L;
    }

    static class C4650 {
        long a4650 = 4650L;
    }

    static class C4651 {
        long a4651 = 4651L;
    }

    static class C4652 {
        long a4652 = 4652L;
    }

    static class C4653 {
        long a4653 = 4653L;
    }

    static class C4654 {
        long a4654 = 4654L;
    }

    static class C4655 {
        long a4655 = 4655L;
    }

    static class C4656 {
        long a4656 = 4656L;
    }

    static class C4657 {
        long a4657 = 4657L;
    }

    static class C4658 {
        long a4658 = 4658L;
    }

    static class C4659 {
        long a4659 = 4659L;
    }

    static class C4660 {
        long a4660 = 4660L;
    }

    static class C4661 {
        long a4661 = 4661L;
    }

    static class C4662 {
        long a4662 = 4662L;
    }

    static class C4663 {
        long a4663 = 4663L;
    }

    static class C4664 {
        long a4664 = 4664L;
    }

    static class C4665 {
        long a4665 = 4665L;
    }

    static class C4666 {
        long a4666 = 4666L;
    }

    static class C4667 {
        long a4667 = 4667L;
    }

    static class C4668 {
        long a4668 = 4668L;
    }

    static class C4669 {
        long a4669 = 4669L;
    }

    static class C4670 {
        long a4670 = 4670L;
    }

    static class C4671 {
        long a4671 = 4671L;
    }

    static class C4672 {
        long a4672 = 4672L;
    }

    static class C4673 {
        long a4673 = 4673L;
    }

    static class C4674 {
        long a4674 = 4674L;
    }

    static class C4675 {
        long a4675 = 4675L;
    }

    static class C4676 {
        long a4676 = 4676L;
    }

    static class C4677 {
        long a4677 = 4677L;
    }

    static class C4678 {
        long a4678 = 4678L;
    }

    static class C4679 {
        long a4679 = 4679L;
    }

    static class C4680 {
        long a4680 = 4680L;
    }

    static class C4681 {
        long a4681 = 4681L;
    }

    static class C4682 {
        long a4682 = 4682L;
    }

    static class C4683 {
        long a4683 = 4683L;
    }

    static class C4684 {
        long a4684 = 4684L;
    }

    static class C4685 {
        long a4685 = 4685L;
    }

    static class C4686 {
        long a4686 = 4686L;
    }

    static class C4687 {
        long a4687 = 4687L;
    }

    static class C4688 {
        long a4688 = 4688L;
    }

    static class C4689 {
        long a4689 = 4689L;
    }

    static class C4690 {
        long a4690 = 4690L;
    }

    static class C4691 {
        long a4691 = 4691L;
    }

    static class C4692 {
        long a4692 = 4692L;
    }

    static class C4693 {
        long a4693 = 4693L;
    }

    static class C4694 {
        long a4694 = 4694L;
    }

    static class C4695 {
        long a4695 = 4695L;
    }

    static class C4696 {
        long a4696 = 4696L;
    }

    static class C4697 {
        long a4697 = 4697L;
    }

    static class C4698 {
        long a4698 = 4698L;
    }

    static class C4699 {
        long a4699 = 4699L;
    }

    static class C4700 {
        long a4700 = 4700L;
    }

    static class C4701 {
        long a4701 = 4701L;
    }

    static class C4702 {
        long a4702 = 4702L;
    }

    static class C4703 {
        long a4703 = 4703L;
    }

    static class C4704 {
        long a4704 = 4704L;
    }

    static class C4705 {
        long a4705 = 4705L;
    }

    static class C4706 {
        long a4706 = 4706L;
    }

    static class C4707 {
        long a4707 = 4707L;
    }

    static class C4708 {
        long a4708 = 4708L;
    }

    static class C4709 {
        long a4709 = 4709L;
    }

    static class C4710 {
        long a4710 = 4710L;
    }

    static class C4711 {
        long a4711 = 4711L;
    }

    static class C4712 {
        long a4712 = 4712L;
    }

    static class C4713 {
        long a4713 = 4713L;
    }

    static class C4714 {
        long a4714 = 4714L;
    }

    static class C4715 {
        long a4715 = 4715L;
    }

    static class C4716 {
        long a4716 = 4716L;
    }

    static class C4717 {
        long a4717 = 4717L;
    }

    static class C4718 {
        long a4718 = 4718L;
    }

    static class C4719 {
        long a4719 = 4719L;
    }

    static class C4720 {
        long a4720 = 4720L;
    }

    static class C4721 {
        long a4721 = 4721L;
    }

    static class C4722 {
        long a4722 = 4722L;
    }

    static class C4723 {
        long a4723 = 4723L;
    }

    static class C4724 {
        long a4724 = 4724L;
    }

    static class C4725 {
        long a4725 = 4725L;
    }

    static class C4726 {
        long a4726 = 4726L;
    }

    static class C4727 {
        long a4727 = 4727L;
    }

    static class C4728 {
        long a4728 = 4728L;
    }

    static class C4729 {
        long a4729 = 4729L;
    }

    static class C4730 {
        long a4730 = 4730L;
    }

    static class C4731 {
        long a4731 = 4731L;
    }

    static class C4732 {
        long a4732 = 4732L;
    }

    static class C4733 {
        long a4733 = 4733L;
    }

    static class C4734 {
        long a4734 = 4734L;
    }

    static class C4735 {
        long a4735 = 4735L;
    }

    static class C4736 {
        long a4736 = 4736L;
    }

    static class C4737 {
        long a4737 = 4737L;
    }

    static class C4738 {
        long a4738 = 4738L;
    }

    static class C4739 {
        long a4739 = 4739L;
    }

    static class C4740 {
        long a4740 = 4740L;
    }

    static class C4741 {
        long a4741 = 4741L;
    }

    static class C4742 {
        long a4742 = 4742L;
    }

    static class C4743 {
        long a4743 = 4743L;
    }

    static class C4744 {
        long a4744 = 4744L;
    }

    static class C4745 {
        long a4745 = 4745L;
    }

    static class C4746 {
        long a4746 = 4746L;
    }

    static class C4747 {
        long a4747 = 4747L;
    }

    static class C4748 {
        long a4748 = 4748L;
    }

    static class C4749 {
        long a4749 = 4749L;
    }

    static class C4750 {
        long a4750 = 4750L;
    }

    static class C4751 {
        long a4751 = 4751L;
    }

    static class C4752 {
        long a4752 = 4752L;
    }

    static class C4753 {
        long a4753 = 4753L;
    }

    static class C4754 {
        long a4754 = 4754L;
    }

    static class C4755 {
        long a4755 = 4755L;
    }

    static class C4756 {
        long a4756 = 4756L;
    }

    static class C4757 {
        long a4757 = 4757L;
    }

    static class C4758 {
        long a4758 = 4758L;
    }

    static class C4759 {
        long a4759 = 4759L;
    }

    static class C4760 {
        long a4760 = 4760L;
    }

    static class C4761 {
        long a4761 = 4761L;
    }

    static class C4762 {
        long a4762 = 4762L;
    }

    static class C4763 {
        long a4763 = 4763L;
    }

    static class C4764 {
        long a4764 = 4764L;
    }

    static class C4765 {
        long a4765 = 4765L;
    }

    static class C4766 {
        long a4766 = 4766L;
    }

    static class C4767 {
        long a4767 = 4767L;
    }

    static class C4768 {
        long a4768 = 4768L;
    }

    static class C4769 {
        long a4769 = 4769L;
    }

    static class C4770 {
        long a4770 = 4770L;
    }

    static class C4771 {
        long a4771 = 4771L;
    }

    static class C4772 {
        long a4772 = 4772L;
    }

    static class C4773 {
        long a4773 = 4773L;
    }

    static class C4774 {
        long a4774 = 4774L;
    }

    static class C4775 {
        long a4775 = 4775L;
    }

    static class C4776 {
        long a4776 = 4776L;
    }

    static class C4777 {
        long a4777 = 4777L;
    }

    static class C4778 {
        long a4778 = 4778L;
    }

    static class C4779 {
        long a4779 = 4779L;
    }

    static class C4780 {
        long a4780 = 4780L;
    }

    static class C4781 {
        long a4781 = 4781L;
    }

    static class C4782 {
        long a4782 = 4782L;
    }

    static class C4783 {
        long a4783 = 4783L;
    }

    static class C4784 {
        long a4784 = 4784L;
    }

    static class C4785 {
        long a4785 = 4785L;
    }

    static class C4786 {
        long a4786 = 4786L;
    }

    static class C4787 {
        long a4787 = 4787L;
    }

    static class C4788 {
        long a4788 = 4788L;
    }

    static class C4789 {
        long a4789 = 4789L;
    }

    static class C4790 {
        long a4790 = 4790L;
    }

    static class C4791 {
        long a4791 = 4791L;
    }

    static class C4792 {
        long a4792 = 4792L;
    }

    static class C4793 {
        long a4793 = 4793L;
    }

    static class C4794 {
        long a4794 = 4794L;
    }

    static class C4795 {
        long a4795 = 4795L;
    }

    static class C4796 {
        long a4796 = 4796L;
    }

    static class C4797 {
        long a4797 = 4797L;
    }

    static class C4798 {
        long a4798 = 4798L;
    }

    static class C4799 {
        long a4799 = 4799L;
    }

    static class C4800 {
        long a4800 = 4800L;
    }

    static class C4801 {
        long a4801 = 4801L;
    }

    static class C4802 {
        long a4802 = 4802L;
    }

    static class C4803 {
        long a4803 = 4803L;
    }

    static class C4804 {
        long a4804 = 4804L;
    }

    static class C4805 {
        long a4805 = 4805L;
    }

    static class C4806 {
        long a4806 = 4806L;
    }

    static class C4807 {
        long a4807 = 4807L;
    }

    static class C4808 {
        long a4808 = 4808L;
    }

    static class C4809 {
        long a4809 = 4809L;
    }

    static class C4810 {
        long a4810 = 4810L;
    }

    static class C4811 {
        long a4811 = 4811L;
    }

    static class C4812 {
        long a4812 = 4812L;
    }

    static class C4813 {
        long a4813 = 4813L;
    }

    static class C4814 {
        long a4814 = 4814L;
    }

    static class C4815 {
        long a4815 = 4815L;
    }

    static class C4816 {
        long a4816 = 4816L;
    }

    static class C4817 {
        long a4817 = 4817L;
    }

    static class C4818 {
        long a4818 = 4818L;
    }

    static class C4819 {
        long a4819 = 4819L;
    }

    static class C4820 {
        long a4820 = 4820L;
    }

    static class C4821 {
        long a4821 = 4821L;
    }

    static class C4822 {
        long a4822 = 4822L;
    }

    static class C4823 {
        long a4823 = 4823L;
    }

    static class C4824 {
        long a4824 = 4824L;
    }

    static class C4825 {
        long a4825 = 4825L;
    }

    static class C4826 {
        long a4826 = 4826L;
    }

    static class C4827 {
        long a4827 = 4827L;
    }

    static class C4828 {
        long a4828 = 4828L;
    }

    static class C4829 {
        long a4829 = 4829L;
    }

    static class C4830 {
        long a4830 = 4830L;
    }

    static class C4831 {
        long a4831 = 4831L;
    }

    static class C4832 {
        long a4832 = 4832L;
    }

    static class C4833 {
        long a4833 = 4833L;
    }

    static class C4834 {
        long a4834 = 4834L;
    }

    static class C4835 {
        long a4835 = 4835L;
    }

    static class C4836 {
        long a4836 = 4836L;
    }

    static class C4837 {
        long a4837 = 4837L;
    }

    static class C4838 {
        long a4838 = 4838L;
    }

    static class C4839 {
        long a4839 = 4839L;
    }

    static class C4840 {
        long a4840 = 4840L;
    }

    static class C4841 {
        long a4841 = 4841L;
    }

    static class C4842 {
        long a4842 = 4842L;
    }

    static class C4843 {
        long a4843 = 4843L;
    }

    static class C4844 {
        long a4844 = 4844L;
    }

    static class C4845 {
        long a4845 = 4845L;
    }

    static class C4846 {
        long a4846 = 4846L;
    }

    static class C4847 {
        long a4847 = 4847L;
    }

    static class C4848 {
        long a4848 = 4848L;
    }

    static class C4849 {
        long a4849 = 4849L;
    }

    static class C4850 {
        long a4850 = 4850L;
    }

    static class C4851 {
        long a4851 = 4851L;
    }

    static class C4852 {
        long a4852 = 4852L;
    }

    static class C4853 {
        long a4853 = 4853L;
    }

    static class C4854 {
        long a4854 = 4854L;
    }

    static class C4855 {
        long a4855 = 4855L;
    }

    static class C4856 {
        long a4856 = 4856L;
    }

    static class C4857 {
        long a4857 = 4857L;
    }

    static class C4858 {
        long a4858 = 4858L;
    }

    static class C4859 {
        long a4859 = 4859L;
    }

    static class C4860 {
        long a4860 = 4860L;
    }

    static class C4861 {
        long a4861 = 4861L;
    }

    static class C4862 {
        long a4862 = 4862L;
    }

    static class C4863 {
        long a4863 = 4863L;
    }

    static class C4864 {
        long a4864 = 4864L;
    }

    static class C4865 {
        long a4865 = 4865L;
    }

    static class C4866 {
        long a4866 = 4866L;
    }

    static class C4867 {
        long a4867 = 4867L;
    }

    static class C4868 {
        long a4868 = 4868L;
    }

    static class C4869 {
        long a4869 = 4869L;
    }

    static class C4870 {
        long a4870 = 4870L;
    }

    static class C4871 {
        long a4871 = 4871L;
    }

    static class C4872 {
        long a4872 = 4872L;
    }

    static class C4873 {
        long a4873 = 4873L;
    }

    static class C4874 {
        long a4874 = 4874L;
    }

    static class C4875 {
        long a4875 = 4875L;
    }

    static class C4876 {
        long a4876 = 4876L;
    }

    static class C4877 {
        long a4877 = 4877L;
    }

    static class C4878 {
        long a4878 = 4878L;
    }

    static class C4879 {
        long a4879 = 4879L;
    }

    static class C4880 {
        long a4880 = 4880L;
    }

    static class C4881 {
        long a4881 = 4881L;
    }

    static class C4882 {
        long a4882 = 4882L;
    }

    static class C4883 {
        long a4883 = 4883L;
    }

    static class C4884 {
        long a4884 = 4884L;
    }

    static class C4885 {
        long a4885 = 4885L;
    }

    static class C4886 {
        long a4886 = 4886L;
    }

    static class C4887 {
        long a4887 = 4887L;
    }

    static class C4888 {
        long a4888 = 4888L;
    }

    static class C4889 {
        long a4889 = 4889L;
    }

    static class C4890 {
        long a4890 = 4890L;
    }

    static class C4891 {
        long a4891 = 4891L;
    }

    static class C4892 {
        long a4892 = 4892L;
    }

    static class C4893 {
        long a4893 = 4893L;
    }

    static class C4894 {
        long a4894 = 4894L;
    }

    static class C4895 {
        long a4895 = 4895L;
    }

    static class C4896 {
        long a4896 = 4896L;
    }

    static class C4897 {
        long a4897 = 4897L;
    }

    static class C4898 {
        long a4898 = 4898L;
    }

    static class C4899 {
        long a4899 = 4899L;
    }

    static class C4900 {
        long a4900 = 4900L;
    }

    static class C4901 {
        long a4901 = 4901L;
    }

    static class C4902 {
        long a4902 = 4902L;
    }

    static class C4903 {
        long a4903 = 4903L;
    }

    static class C4904 {
        long a4904 = 4904L;
    }

    static class C4905 {
        long a4905 = 4905L;
    }

    static class C4906 {
        long a4906 = 4906L;
    }

    static class C4907 {
        long a4907 = 4907L;
    }

    static class C4908 {
        long a4908 = 4908L;
    }

    static class C4909 {
        long a4909 = 4909L;
    }

    static class C4910 {
        long a4910 = 4910L;
    }

    static class C4911 {
        long a4911 = 4911L;
    }

    static class C4912 {
        long a4912 = 4912L;
    }

    static class C4913 {
        long a4913 = 4913L;
    }

    static class C4914 {
        long a4914 = 4914L;
    }

    static class C4915 {
        long a4915 = 4915L;
    }

    static class C4916 {
        long a4916 = 4916L;
    }

    static class C4917 {
        long a4917 = 4917L;
    }

    static class C4918 {
        long a4918 = 4918L;
    }

    static class C4919 {
        long a4919 = 4919L;
    }

    static class C4920 {
        long a4920 = 4920L;
    }

    static class C4921 {
        long a4921 = 4921L;
    }

    static class C4922 {
        long a4922 = 4922L;
    }

    static class C4923 {
        long a4923 = 4923L;
    }

    static class C4924 {
        long a4924 = 4924L;
    }

    static class C4925 {
        long a4925 = 4925L;
    }

    static class C4926 {
        long a4926 = 4926L;
    }

    static class C4927 {
        long a4927 = 4927L;
    }

    static class C4928 {
        long a4928 = 4928L;
    }

    static class C4929 {
        long a4929 = 4929L;
    }

    static class C4930 {
        long a4930 = 4930L;
    }

    static class C4931 {
        long a4931 = 4931L;
    }

    static class C4932 {
        long a4932 = 4932L;
    }

    static class C4933 {
        long a4933 = 4933L;
    }

    static class C4934 {
        long a4934 = 4934L;
    }

    static class C4935 {
        long a4935 = 4935L;
    }

    static class C4936 {
        long a4936 = 4936L;
    }

    static class C4937 {
        long a4937 = 4937L;
    }

    static class C4938 {
        long a4938 = 4938L;
    }

    static class C4939 {
        long a4939 = 4939L;
    }

    static class C4940 {
        long a4940 = 4940L;
    }

    static class C4941 {
        long a4941 = 4941L;
    }

    static class C4942 {
        long a4942 = 4942L;
    }

    static class C4943 {
        long a4943 = 4943L;
    }

    static class C4944 {
        long a4944 = 4944L;
    }

    static class C4945 {
        long a4945 = 4945L;
    }

    static class C4946 {
        long a4946 = 4946L;
    }

    static class C4947 {
        long a4947 = 4947L;
    }

    static class C4948 {
        long a4948 = 4948L;
    }

    static class C4949 {
        long a4949 = 4949L;
    }

    static class C4950 {
        long a4950 = 4950L;
    }

    static class C4951 {
        long a4951 = 4951L;
    }

    static class C4952 {
        long a4952 = 4952L;
    }

    static class C4953 {
        long a4953 = 4953L;
    }

    static class C4954 {
        long a4954 = 4954L;
    }

    static class C4955 {
        long a4955 = 4955L;
    }

    static class C4956 {
        long a4956 = 4956L;
    }

    static class C4957 {
        long a4957 = 4957L;
    }

    static class C4958 {
        long a4958 = 4958L;
    }

    static class C4959 {
        long a4959 = 4959L;
    }

    static class C4960 {
        long a4960 = 4960L;
    }

    static class C4961 {
        long a4961 = 4961L;
    }

    static class C4962 {
        long a4962 = 4962L;
    }

    static class C4963 {
        long a4963 = 4963L;
    }

    static class C4964 {
        long a4964 = 4964L;
    }

    static class C4965 {
        long a4965 = 4965L;
    }

    static class C4966 {
        long a4966 = 4966L;
    }

    static class C4967 {
        long a4967 = 4967L;
    }

    static class C4968 {
        long a4968 = 4968L;
    }

    static class C4969 {
        long a4969 = 4969L;
    }

    static class C4970 {
        long a4970 = 4970L;
    }

    static class C4971 {
        long a4971 = 4971L;
    }

    static class C4972 {
        long a4972 = 4972L;
    }

    static class C4973 {
        long a4973 = 4973L;
    }

    static class C4974 {
        long a4974 = 4974L;
    }

    static class C4975 {
        long a4975 = 4975L;
    }

    static class C4976 {
        long a4976 = 4976L;
    }

    static class C4977 {
        long a4977 = 4977L;
    }

    static class C4978 {
        long a4978 = 4978L;
    }

    static class C4979 {
        long a4979 = 4979L;
    }

    static class C4980 {
        long a4980 = 4980L;
    }

    static class C4981 {
        long a4981 = 4981L;
    }

    static class C4982 {
        long a4982 = 4982L;
    }

    static class C4983 {
        long a4983 = 4983L;
    }

    static class C4984 {
        long a4984 = 4984L;
    }

    static class C4985 {
        long a4985 = 4985L;
    }

    static class C4986 {
        long a4986 = 4986L;
    }

    static class C4987 {
        long a4987 = 4987L;
    }

    static class C4988 {
        long a4988 = 4988L;
    }

    static class C4989 {
        long a4989 = 4989L;
    }

    static class C4990 {
        long a4990 = 4990L;
    }

    static class C4991 {
        long a4991 = 4991L;
    }

    static class C4992 {
        long a4992 = 4992L;
    }

    static class C4993 {
        long a4993 = 4993L;
    }

    static class C4994 {
        long a4994 = 4994L;
    }

    static class C4995 {
        long a4995 = 4995L;
    }

    static class C4996 {
        long a4996 = 4996L;
    }

    static class C4997 {
        long a4997 = 4997L;
    }

    static class C4998 {
        long a4998 = 4998L;
    }

    static class C4999 {
        long a4999 = 4999L;
    }

    static class C5000 {
        long a5000 = 5000L;
    }

    static class C5001 {
        long a5001 = 5001L;
    }

    static class C5002 {
        long a5002 = 5002L;
    }

    static class C5003 {
        long a5003 = 5003L;
    }

    static class C5004 {
        long a5004 = 5004L;
    }

    static class C5005 {
        long a5005 = 5005L;
    }

    static class C5006 {
        long a5006 = 5006L;
    }

    static class C5007 {
        long a5007 = 5007L;
    }

    static class C5008 {
        long a5008 = 5008L;
    }

    static class C5009 {
        long a5009 = 5009L;
    }

    static class C5010 {
        long a5010 = 5010L;
    }

    static class C5011 {
        long a5011 = 5011L;
    }

    static class C5012 {
        long a5012 = 5012L;
    }

    static class C5013 {
        long a5013 = 5013L;
    }

    static class C5014 {
        long a5014 = 5014L;
    }

    static class C5015 {
        long a5015 = 5015L;
    }

    static class C5016 {
        long a5016 = 5016L;
    }

    static class C5017 {
        long a5017 = 5017L;
    }

    static class C5018 {
        long a5018 = 5018L;
    }

    static class C5019 {
        long a5019 = 5019L;
    }

    static class C5020 {
        long a5020 = 5020L;
    }

    static class C5021 {
        long a5021 = 5021L;
    }

    static class C5022 {
        long a5022 = 5022L;
    }

    static class C5023 {
        long a5023 = 5023L;
    }

    static class C5024 {
        long a5024 = 5024L;
    }

    static class C5025 {
        long a5025 = 5025L;
    }

    static class C5026 {
        long a5026 = 5026L;
    }

    static class C5027 {
        long a5027 = 5027L;
    }

    static class C5028 {
        long a5028 = 5028L;
    }

    static class C5029 {
        long a5029 = 5029L;
    }

    static class C5030 {
        long a5030 = 5030L;
    }

    static class C5031 {
        long a5031 = 5031L;
    }

    static class C5032 {
        long a5032 = 5032L;
    }

    static class C5033 {
        long a5033 = 5033L;
    }

    static class C5034 {
        long a5034 = 5034L;
    }

    static class C5035 {
        long a5035 = 5035L;
    }

    static class C5036 {
        long a5036 = 5036L;
    }

    static class C5037 {
        long a5037 = 5037L;
    }

    static class C5038 {
        long a5038 = 5038L;
    }

    static class C5039 {
        long a5039 = 5039L;
    }

    static class C5040 {
        long a5040 = 5040L;
    }

    static class C5041 {
        long a5041 = 5041L;
    }

    static class C5042 {
        long a5042 = 5042L;
    }

    static class C5043 {
        long a5043 = 5043L;
    }

    static class C5044 {
        long a5044 = 5044L;
    }

    static class C5045 {
        long a5045 = 5045L;
    }

    static class C5046 {
        long a5046 = 5046L;
    }

    static class C5047 {
        long a5047 = 5047L;
    }

    static class C5048 {
        long a5048 = 5048L;
    }

    static class C5049 {
        long a5049 = 5049L;
    }

    static class C5050 {
        long a5050 = 5050L;
    }

    static class C5051 {
        long a5051 = 5051L;
    }

    static class C5052 {
        long a5052 = 5052L;
    }

    static class C5053 {
        long a5053 = 5053L;
    }

    static class C5054 {
        long a5054 = 5054L;
    }

    static class C5055 {
        long a5055 = 5055L;
    }

    static class C5056 {
        long a5056 = 5056L;
    }

    static class C5057 {
        long a5057 = 5057L;
    }

    static class C5058 {
        long a5058 = 5058L;
    }

    static class C5059 {
        long a5059 = 5059L;
    }

    static class C5060 {
        long a5060 = 5060L;
    }

    static class C5061 {
        long a5061 = 5061L;
    }

    static class C5062 {
        long a5062 = 5062L;
    }

    static class C5063 {
        long a5063 = 5063L;
    }

    static class C5064 {
        long a5064 = 5064L;
    }

    static class C5065 {
        long a5065 = 5065L;
    }

    static class C5066 {
        long a5066 = 5066L;
    }

    static class C5067 {
        long a5067 = 5067L;
    }

    static class C5068 {
        long a5068 = 5068L;
    }

    static class C5069 {
        long a5069 = 5069L;
    }

    static class C5070 {
        long a5070 = 5070L;
    }

    static class C5071 {
        long a5071 = 5071L;
    }

    static class C5072 {
        long a5072 = 5072L;
    }

    static class C5073 {
        long a5073 = 5073L;
    }

    static class C5074 {
        long a5074 = 5074L;
    }

    static class C5075 {
        long a5075 = 5075L;
    }

    static class C5076 {
        long a5076 = 5076L;
    }

    static class C5077 {
        long a5077 = 5077L;
    }

    static class C5078 {
        long a5078 = 5078L;
    }

    static class C5079 {
        long a5079 = 5079L;
    }

    static class C5080 {
        long a5080 = 5080L;
    }

    static class C5081 {
        long a5081 = 5081L;
    }

    static class C5082 {
        long a5082 = 5082L;
    }

    static class C5083 {
        long a5083 = 5083L;
    }

    static class C5084 {
        long a5084 = 5084L;
    }

    static class C5085 {
        long a5085 = 5085L;
    }

    static class C5086 {
        long a5086 = 5086L;
    }

    static class C5087 {
        long a5087 = 5087L;
    }

    static class C5088 {
        long a5088 = 5088L;
    }

    static class C5089 {
        long a5089 = 5089L;
    }

    static class C5090 {
        long a5090 = 5090L;
    }

    static class C5091 {
        long a5091 = 5091L;
    }

    static class C5092 {
        long a5092 = 5092L;
    }

    static class C5093 {
        long a5093 = 5093L;
    }

    static class C5094 {
        long a5094 = 5094L;
    }

    static class C5095 {
        long a5095 = 5095L;
    }

    static class C5096 {
        long a5096 = 5096L;
    }

    static class C5097 {
        long a5097 = 5097L;
    }

    static class C5098 {
        long a5098 = 5098L;
    }

    static class C5099 {
        long a5099 = 5099L;
    }

    static class C5100 {
        long a5100 = 5100L;
    }

    static class C5101 {
        long a5101 = 5101L;
    }

    static class C5102 {
        long a5102 = 5102L;
    }

    static class C5103 {
        long a5103 = 5103L;
    }

    static class C5104 {
        long a5104 = 5104L;
    }

    static class C5105 {
        long a5105 = 5105L;
    }

    static class C5106 {
        long a5106 = 5106L;
    }

    static class C5107 {
        long a5107 = 5107L;
    }

    static class C5108 {
        long a5108 = 5108L;
    }

    static class C5109 {
        long a5109 = 5109L;
    }

    static class C5110 {
        long a5110 = 5110L;
    }

    static class C5111 {
        long a5111 = 5111L;
    }

    static class C5112 {
        long a5112 = 5112L;
    }

    static class C5113 {
        long a5113 = 5113L;
    }

    static class C5114 {
        long a5114 = 5114L;
    }

    static class C5115 {
        long a5115 = 5115L;
    }

    static class C5116 {
        long a5116 = 5116L;
    }

    static class C5117 {
        long a5117 = 5117L;
    }

    static class C5118 {
        long a5118 = 5118L;
    }

    static class C5119 {
        long a5119 = 5119L;
    }

    static class C5120 {
        long a5120 = 5120L;
    }

    static class C5121 {
        long a5121 = 5121L;
    }

    static class C5122 {
        long a5122 = 5122L;
    }

    static class C5123 {
        long a5123 = 5123L;
    }

    static class C5124 {
        long a5124 = 5124L;
    }

    static class C5125 {
        long a5125 = 5125L;
    }

    static class C5126 {
        long a5126 = 5126L;
    }

    static class C5127 {
        long a5127 = 5127L;
    }

    static class C5128 {
        long a5128 = 5128L;
    }

    static class C5129 {
        long a5129 = 5129L;
    }

    static class C5130 {
        long a5130 = 5130L;
    }

    static class C5131 {
        long a5131 = 5131L;
    }

    static class C5132 {
        long a5132 = 5132L;
    }

    static class C5133 {
        long a5133 = 5133L;
    }

    static class C5134 {
        long a5134 = 5134L;
    }

    static class C5135 {
        long a5135 = 5135L;
    }

    static class C5136 {
        long a5136 = 5136L;
    }

    static class C5137 {
        long a5137 = 5137L;
    }

    static class C5138 {
        long a5138 = 5138L;
    }

    static class C5139 {
        long a5139 = 5139L;
    }

    static class C5140 {
        long a5140 = 5140L;
    }

    static class C5141 {
        long a5141 = 5141L;
    }

    static class C5142 {
        long a5142 = 5142L;
    }

    static class C5143 {
        long a5143 = 5143L;
    }

    static class C5144 {
        long a5144 = 5144L;
    }

    static class C5145 {
        long a5145 = 5145L;
    }

    static class C5146 {
        long a5146 = 5146L;
    }

    static class C5147 {
        long a5147 = 5147L;
    }

    static class C5148 {
        long a5148 = 5148L;
    }

    static class C5149 {
        long a5149 = 5149L;
    }

    static class C5150 {
        long a5150 = 5150L;
    }

    static class C5151 {
        long a5151 = 5151L;
    }

    static class C5152 {
        long a5152 = 5152L;
    }

    static class C5153 {
        long a5153 = 5153L;
    }

    static class C5154 {
        long a5154 = 5154L;
    }

    static class C5155 {
        long a5155 = 5155L;
    }

    static class C5156 {
        long a5156 = 5156L;
    }

    static class C5157 {
        long a5157 = 5157L;
    }

    static class C5158 {
        long a5158 = 5158L;
    }

    static class C5159 {
        long a5159 = 5159L;
    }

    static class C5160 {
        long a5160 = 5160L;
    }

    static class C5161 {
        long a5161 = 5161L;
    }

    static class C5162 {
        long a5162 = 5162L;
    }

    static class C5163 {
        long a5163 = 5163L;
    }

    static class C5164 {
        long a5164 = 5164L;
    }

    static class C5165 {
        long a5165 = 5165L;
    }

    static class C5166 {
        long a5166 = 5166L;
    }

    static class C5167 {
        long a5167 = 5167L;
    }

    static class C5168 {
        long a5168 = 5168L;
    }

    static class C5169 {
        long a5169 = 5169L;
    }

    static class C5170 {
        long a5170 = 5170L;
    }

    static class C5171 {
        long a5171 = 5171L;
    }

    static class C5172 {
        long a5172 = 5172L;
    }

    static class C5173 {
        long a5173 = 5173L;
    }

    static class C5174 {
        long a5174 = 5174L;
    }

    static class C5175 {
        long a5175 = 5175L;
    }

    static class C5176 {
        long a5176 = 5176L;
    }

    static class C5177 {
        long a5177 = 5177L;
    }

    static class C5178 {
        long a5178 = 5178L;
    }

    static class C5179 {
        long a5179 = 5179L;
    }

    static class C5180 {
        long a5180 = 5180L;
    }

    static class C5181 {
        long a5181 = 5181L;
    }

    static class C5182 {
        long a5182 = 5182L;
    }

    static class C5183 {
        long a5183 = 5183L;
    }

    static class C5184 {
        long a5184 = 5184L;
    }

    static class C5185 {
        long a5185 = 5185L;
    }

    static class C5186 {
        long a5186 = 5186L;
    }

    static class C5187 {
        long a5187 = 5187L;
    }

    static class C5188 {
        long a5188 = 5188L;
    }

    static class C5189 {
        long a5189 = 5189L;
    }

    static class C5190 {
        long a5190 = 5190L;
    }

    static class C5191 {
        long a5191 = 5191L;
    }

    static class C5192 {
        long a5192 = 5192L;
    }

    static class C5193 {
        long a5193 = 5193L;
    }

    static class C5194 {
        long a5194 = 5194L;
    }

    static class C5195 {
        long a5195 = 5195L;
    }

    static class C5196 {
        long a5196 = 5196L;
    }

    static class C5197 {
        long a5197 = 5197L;
    }

    static class C5198 {
        long a5198 = 5198L;
    }

    static class C5199 {
        long a5199 = 5199L;
    }

    static class C5200 {
        long a5200 = 5200L;
    }

    static class C5201 {
        long a5201 = 5201L;
    }

    static class C5202 {
        long a5202 = 5202L;
    }

    static class C5203 {
        long a5203 = 5203L;
    }

    static class C5204 {
        long a5204 = 5204L;
    }

    static class C5205 {
        long a5205 = 5205L;
    }

    static class C5206 {
        long a5206 = 5206L;
    }

    static class C5207 {
        long a5207 = 5207L;
    }

    static class C5208 {
        long a5208 = 5208L;
    }

    static class C5209 {
        long a5209 = 5209L;
    }

    static class C5210 {
        long a5210 = 5210L;
    }

    static class C5211 {
        long a5211 = 5211L;
    }

    static class C5212 {
        long a5212 = 5212L;
    }

    static class C5213 {
        long a5213 = 5213L;
    }

    static class C5214 {
        long a5214 = 5214L;
    }

    static class C5215 {
        long a5215 = 5215L;
    }

    static class C5216 {
        long a5216 = 5216L;
    }

    static class C5217 {
        long a5217 = 5217L;
    }

    static class C5218 {
        long a5218 = 5218L;
    }

    static class C5219 {
        long a5219 = 5219L;
    }

    static class C5220 {
        long a5220 = 5220L;
    }

    static class C5221 {
        long a5221 = 5221L;
    }

    static class C5222 {
        long a5222 = 5222L;
    }

    static class C5223 {
        long a5223 = 5223L;
    }

    static class C5224 {
        long a5224 = 5224L;
    }

    static class C5225 {
        long a5225 = 5225L;
    }

    static class C5226 {
        long a5226 = 5226L;
    }

    static class C5227 {
        long a5227 = 5227L;
    }

    static class C5228 {
        long a5228 = 5228L;
    }

    static class C5229 {
        long a5229 = 5229L;
    }

    static class C5230 {
        long a5230 = 5230L;
    }

    static class C5231 {
        long a5231 = 5231L;
    }

    static class C5232 {
        long a5232 = 5232L;
    }

    static class C5233 {
        long a5233 = 5233L;
    }

    static class C5234 {
        long a5234 = 5234L;
    }

    static class C5235 {
        long a5235 = 5235L;
    }

    static class C5236 {
        long a5236 = 5236L;
    }

    static class C5237 {
        long a5237 = 5237L;
    }

    static class C5238 {
        long a5238 = 5238L;
    }

    static class C5239 {
        long a5239 = 5239L;
    }

    static class C5240 {
        long a5240 = 5240L;
    }

    static class C5241 {
        long a5241 = 5241L;
    }

    static class C5242 {
        long a5242 = 5242L;
    }

    static class C5243 {
        long a5243 = 5243L;
    }

    static class C5244 {
        long a5244 = 5244L;
    }

    static class C5245 {
        long a5245 = 5245L;
    }

    static class C5246 {
        long a5246 = 5246L;
    }

    static class C5247 {
        long a5247 = 5247L;
    }

    static class C5248 {
        long a5248 = 5248L;
    }

    static class C5249 {
        long a5249 = 5249L;
    }

    static class C5250 {
        long a5250 = 5250L;
    }

    static class C5251 {
        long a5251 = 5251L;
    }

    static class C5252 {
        long a5252 = 5252L;
    }

    static class C5253 {
        long a5253 = 5253L;
    }

    static class C5254 {
        long a5254 = 5254L;
    }

    static class C5255 {
        long a5255 = 5255L;
    }

    static class C5256 {
        long a5256 = 5256L;
    }

    static class C5257 {
        long a5257 = 5257L;
    }

    static class C5258 {
        long a5258 = 5258L;
    }

    static class C5259 {
        long a5259 = 5259L;
    }

    static class C5260 {
        long a5260 = 5260L;
    }

    static class C5261 {
        long a5261 = 5261L;
    }

    static class C5262 {
        long a5262 = 5262L;
    }

    static class C5263 {
        long a5263 = 5263L;
    }

    static class C5264 {
        long a5264 = 5264L;
    }

    static class C5265 {
        long a5265 = 5265L;
    }

    static class C5266 {
        long a5266 = 5266L;
    }

    static class C5267 {
        long a5267 = 5267L;
    }

    static class C5268 {
        long a5268 = 5268L;
    }

    static class C5269 {
        long a5269 = 5269L;
    }

    static class C5270 {
        long a5270 = 5270L;
    }

    static class C5271 {
        long a5271 = 5271L;
    }

    static class C5272 {
        long a5272 = 5272L;
    }

    static class C5273 {
        long a5273 = 5273L;
    }

    static class C5274 {
        long a5274 = 5274L;
    }

    static class C5275 {
        long a5275 = 5275L;
    }

    static class C5276 {
        long a5276 = 5276L;
    }

    static class C5277 {
        long a5277 = 5277L;
    }

    static class C5278 {
        long a5278 = 5278L;
    }

    static class C5279 {
        long a5279 = 5279L;
    }

    static class C5280 {
        long a5280 = 5280L;
    }

    static class C5281 {
        long a5281 = 5281L;
    }

    static class C5282 {
        long a5282 = 5282L;
    }

    static class C5283 {
        long a5283 = 5283L;
    }

    static class C5284 {
        long a5284 = 5284L;
    }

    static class C5285 {
        long a5285 = 5285L;
    }

    static class C5286 {
        long a5286 = 5286L;
    }

    static class C5287 {
        long a5287 = 5287L;
    }

    static class C5288 {
        long a5288 = 5288L;
    }

    static class C5289 {
        long a5289 = 5289L;
    }

    static class C5290 {
        long a5290 = 5290L;
    }

    static class C5291 {
        long a5291 = 5291L;
    }

    static class C5292 {
        long a5292 = 5292L;
    }

    static class C5293 {
        long a5293 = 5293L;
    }

    static class C5294 {
        long a5294 = 5294L;
    }

    static class C5295 {
        long a5295 = 5295L;
    }

    static class C5296 {
        long a5296 = 5296L;
    }

    static class C5297 {
        long a5297 = 5297L;
    }

    static class C5298 {
        long a5298 = 5298L;
    }

    static class C5299 {
        long a5299 = 5299L;
    }

    static class C5300 {
        long a5300 = 5300L;
    }

    static class C5301 {
        long a5301 = 5301L;
    }

    static class C5302 {
        long a5302 = 5302L;
    }

    static class C5303 {
        long a5303 = 5303L;
    }

    static class C5304 {
        long a5304 = 5304L;
    }

    static class C5305 {
        long a5305 = 5305L;
    }

    static class C5306 {
        long a5306 = 5306L;
    }

    static class C5307 {
        long a5307 = 5307L;
    }

    static class C5308 {
        long a5308 = 5308L;
    }

    static class C5309 {
        long a5309 = 5309L;
    }

    static class C5310 {
        long a5310 = 5310L;
    }

    static class C5311 {
        long a5311 = 5311L;
    }

    static class C5312 {
        long a5312 = 5312L;
    }

    static class C5313 {
        long a5313 = 5313L;
    }

    static class C5314 {
        long a5314 = 5314L;
    }

    static class C5315 {
        long a5315 = 5315L;
    }

    static class C5316 {
        long a5316 = 5316L;
    }

    static class C5317 {
        long a5317 = 5317L;
    }

    static class C5318 {
        long a5318 = 5318L;
    }

    static class C5319 {
        long a5319 = 5319L;
    }

    static class C5320 {
        long a5320 = 5320L;
    }

    static class C5321 {
        long a5321 = 5321L;
    }

    static class C5322 {
        long a5322 = 5322L;
    }

    static class C5323 {
        long a5323 = 5323L;
    }

    static class C5324 {
        long a5324 = 5324L;
    }

    static class C5325 {
        long a5325 = 5325L;
    }

    static class C5326 {
        long a5326 = 5326L;
    }

    static class C5327 {
        long a5327 = 5327L;
    }

    static class C5328 {
        long a5328 = 5328L;
    }

    static class C5329 {
        long a5329 = 5329L;
    }

    static class C5330 {
        long a5330 = 5330L;
    }

    static class C5331 {
        long a5331 = 5331L;
    }

    static class C5332 {
        long a5332 = 5332L;
    }

    static class C5333 {
        long a5333 = 5333L;
    }

    static class C5334 {
        long a5334 = 5334L;
    }

    static class C5335 {
        long a5335 = 5335L;
    }

    static class C5336 {
        long a5336 = 5336L;
    }

    static class C5337 {
        long a5337 = 5337L;
    }

    static class C5338 {
        long a5338 = 5338L;
    }

    static class C5339 {
        long a5339 = 5339L;
    }

    static class C5340 {
        long a5340 = 5340L;
    }

    static class C5341 {
        long a5341 = 5341L;
    }

    static class C5342 {
        long a5342 = 5342L;
    }

    static class C5343 {
        long a5343 = 5343L;
    }

    static class C5344 {
        long a5344 = 5344L;
    }

    static class C5345 {
        long a5345 = 5345L;
    }

    static class C5346 {
        long a5346 = 5346L;
    }

    static class C5347 {
        long a5347 = 5347L;
    }

    static class C5348 {
        long a5348 = 5348L;
    }

    static class C5349 {
        long a5349 = 5349L;
    }

    static class C5350 {
        long a5350 = 5350L;
    }

    static class C5351 {
        long a5351 = 5351L;
    }

    static class C5352 {
        long a5352 = 5352L;
    }

    static class C5353 {
        long a5353 = 5353L;
    }

    static class C5354 {
        long a5354 = 5354L;
    }

    static class C5355 {
        long a5355 = 5355L;
    }

    static class C5356 {
        long a5356 = 5356L;
    }

    static class C5357 {
        long a5357 = 5357L;
    }

    static class C5358 {
        long a5358 = 5358L;
    }

    static class C5359 {
        long a5359 = 5359L;
    }

    static class C5360 {
        long a5360 = 5360L;
    }

    static class C5361 {
        long a5361 = 5361L;
    }

    static class C5362 {
        long a5362 = 5362L;
    }

    static class C5363 {
        long a5363 = 5363L;
    }

    static class C5364 {
        long a5364 = 5364L;
    }

    static class C5365 {
        long a5365 = 5365L;
    }

    static class C5366 {
        long a5366 = 5366L;
    }

    static class C5367 {
        long a5367 = 5367L;
    }

    static class C5368 {
        long a5368 = 5368L;
    }

    static class C5369 {
        long a5369 = 5369L;
    }

    static class C5370 {
        long a5370 = 5370L;
    }

    static class C5371 {
        long a5371 = 5371L;
    }

    static class C5372 {
        long a5372 = 5372L;
    }

    static class C5373 {
        long a5373 = 5373L;
    }

    static class C5374 {
        long a5374 = 5374L;
    }

    static class C5375 {
        long a5375 = 5375L;
    }

    static class C5376 {
        long a5376 = 5376L;
    }

    static class C5377 {
        long a5377 = 5377L;
    }

    static class C5378 {
        long a5378 = 5378L;
    }

    static class C5379 {
        long a5379 = 5379L;
    }

    static class C5380 {
        long a5380 = 5380L;
    }

    static class C5381 {
        long a5381 = 5381L;
    }

    static class C5382 {
        long a5382 = 5382L;
    }

    static class C5383 {
        long a5383 = 5383L;
    }

    static class C5384 {
        long a5384 = 5384L;
    }

    static class C5385 {
        long a5385 = 5385L;
    }

    static class C5386 {
        long a5386 = 5386L;
    }

    static class C5387 {
        long a5387 = 5387L;
    }

    static class C5388 {
        long a5388 = 5388L;
    }

    static class C5389 {
        long a5389 = 5389L;
    }

    static class C5390 {
        long a5390 = 5390L;
    }

    static class C5391 {
        long a5391 = 5391L;
    }

    static class C5392 {
        long a5392 = 5392L;
    }

    static class C5393 {
        long a5393 = 5393L;
    }

    static class C5394 {
        long a5394 = 5394L;
    }

    static class C5395 {
        long a5395 = 5395L;
    }

    static class C5396 {
        long a5396 = 5396L;
    }

    static class C5397 {
        long a5397 = 5397L;
    }

    static class C5398 {
        long a5398 = 5398L;
    }

    static class C5399 {
        long a5399 = 5399L;
    }

    static class C5400 {
        long a5400 = 5400L;
    }

    static class C5401 {
        long a5401 = 5401L;
    }

    static class C5402 {
        long a5402 = 5402L;
    }

    static class C5403 {
        long a5403 = 5403L;
    }

    static class C5404 {
        long a5404 = 5404L;
    }

    static class C5405 {
        long a5405 = 5405L;
    }

    static class C5406 {
        long a5406 = 5406L;
    }

    static class C5407 {
        long a5407 = 5407L;
    }

    static class C5408 {
        long a5408 = 5408L;
    }

    static class C5409 {
        long a5409 = 5409L;
    }

    static class C5410 {
        long a5410 = 5410L;
    }

    static class C5411 {
        long a5411 = 5411L;
    }

    static class C5412 {
        long a5412 = 5412L;
    }

    static class C5413 {
        long a5413 = 5413L;
    }

    static class C5414 {
        long a5414 = 5414L;
    }

    static class C5415 {
        long a5415 = 5415L;
    }

    static class C5416 {
        long a5416 = 5416L;
    }

    static class C5417 {
        long a5417 = 5417L;
    }

    static class C5418 {
        long a5418 = 5418L;
    }

    static class C5419 {
        long a5419 = 5419L;
    }

    static class C5420 {
        long a5420 = 5420L;
    }

    static class C5421 {
        long a5421 = 5421L;
    }

    static class C5422 {
        long a5422 = 5422L;
    }

    static class C5423 {
        long a5423 = 5423L;
    }

    static class C5424 {
        long a5424 = 5424L;
    }

    static class C5425 {
        long a5425 = 5425L;
    }

    static class C5426 {
        long a5426 = 5426L;
    }

    static class C5427 {
        long a5427 = 5427L;
    }

    static class C5428 {
        long a5428 = 5428L;
    }

    static class C5429 {
        long a5429 = 5429L;
    }

    static class C5430 {
        long a5430 = 5430L;
    }

    static class C5431 {
        long a5431 = 5431L;
    }

    static class C5432 {
        long a5432 = 5432L;
    }

    static class C5433 {
        long a5433 = 5433L;
    }

    static class C5434 {
        long a5434 = 5434L;
    }

    static class C5435 {
        long a5435 = 5435L;
    }

    static class C5436 {
        long a5436 = 5436L;
    }

    static class C5437 {
        long a5437 = 5437L;
    }

    static class C5438 {
        long a5438 = 5438L;
    }

    static class C5439 {
        long a5439 = 5439L;
    }

    static class C5440 {
        long a5440 = 5440L;
    }

    static class C5441 {
        long a5441 = 5441L;
    }

    static class C5442 {
        long a5442 = 5442L;
    }

    static class C5443 {
        long a5443 = 5443L;
    }

    static class C5444 {
        long a5444 = 5444L;
    }

    static class C5445 {
        long a5445 = 5445L;
    }

    static class C5446 {
        long a5446 = 5446L;
    }

    static class C5447 {
        long a5447 = 5447L;
    }

    static class C5448 {
        long a5448 = 5448L;
    }

    static class C5449 {
        long a5449 = 5449L;
    }

    static class C5450 {
        long a5450 = 5450L;
    }

    static class C5451 {
        long a5451 = 5451L;
    }

    static class C5452 {
        long a5452 = 5452L;
    }

    static class C5453 {
        long a5453 = 5453L;
    }

    static class C5454 {
        long a5454 = 5454L;
    }

    static class C5455 {
        long a5455 = 5455L;
    }

    static class C5456 {
        long a5456 = 5456L;
    }

    static class C5457 {
        long a5457 = 5457L;
    }

    static class C5458 {
        long a5458 = 5458L;
    }

    static class C5459 {
        long a5459 = 5459L;
    }

    static class C5460 {
        long a5460 = 5460L;
    }

    static class C5461 {
        long a5461 = 5461L;
    }

    static class C5462 {
        long a5462 = 5462L;
    }

    static class C5463 {
        long a5463 = 5463L;
    }

    static class C5464 {
        long a5464 = 5464L;
    }

    static class C5465 {
        long a5465 = 5465L;
    }

    static class C5466 {
        long a5466 = 5466L;
    }

    static class C5467 {
        long a5467 = 5467L;
    }

    static class C5468 {
        long a5468 = 5468L;
    }

    static class C5469 {
        long a5469 = 5469L;
    }

    static class C5470 {
        long a5470 = 5470L;
    }

    static class C5471 {
        long a5471 = 5471L;
    }

    static class C5472 {
        long a5472 = 5472L;
    }

    static class C5473 {
        long a5473 = 5473L;
    }

    static class C5474 {
        long a5474 = 5474L;
    }

    static class C5475 {
        long a5475 = 5475L;
    }

    static class C5476 {
        long a5476 = 5476L;
    }

    static class C5477 {
        long a5477 = 5477L;
    }

    static class C5478 {
        long a5478 = 5478L;
    }

    static class C5479 {
        long a5479 = 5479L;
    }

    static class C5480 {
        long a5480 = 5480L;
    }

    static class C5481 {
        long a5481 = 5481L;
    }

    static class C5482 {
        long a5482 = 5482L;
    }

    static class C5483 {
        long a5483 = 5483L;
    }

    static class C5484 {
        long a5484 = 5484L;
    }

    static class C5485 {
        long a5485 = 5485L;
    }

    static class C5486 {
        long a5486 = 5486L;
    }

    static class C5487 {
        long a5487 = 5487L;
    }

    static class C5488 {
        long a5488 = 5488L;
    }

    static class C5489 {
        long a5489 = 5489L;
    }

    static class C5490 {
        long a5490 = 5490L;
    }

    static class C5491 {
        long a5491 = 5491L;
    }

    static class C5492 {
        long a5492 = 5492L;
    }

    static class C5493 {
        long a5493 = 5493L;
    }

    static class C5494 {
        long a5494 = 5494L;
    }

    static class C5495 {
        long a5495 = 5495L;
    }

    static class C5496 {
        long a5496 = 5496L;
    }

    static class C5497 {
        long a5497 = 5497L;
    }

    static class C5498 {
        long a5498 = 5498L;
    }

    static class C5499 {
        long a5499 = 5499L;
    }

    static class C5500 {
        long a5500 = 5500L;
    }

    static class C5501 {
        long a5501 = 5501L;
    }

    static class C5502 {
        long a5502 = 5502L;
    }

    static class C5503 {
        long a5503 = 5503L;
    }

    static class C5504 {
        long a5504 = 5504L;
    }

    static class C5505 {
        long a5505 = 5505L;
    }

    static class C5506 {
        long a5506 = 5506L;
    }

    static class C5507 {
        long a5507 = 5507L;
    }

    static class C5508 {
        long a5508 = 5508L;
    }

    static class C5509 {
        long a5509 = 5509L;
    }

    static class C5510 {
        long a5510 = 5510L;
    }

    static class C5511 {
        long a5511 = 5511L;
    }

    static class C5512 {
        long a5512 = 5512L;
    }

    static class C5513 {
        long a5513 = 5513L;
    }

    static class C5514 {
        long a5514 = 5514L;
    }

    static class C5515 {
        long a5515 = 5515L;
    }

    static class C5516 {
        long a5516 = 5516L;
    }

    static class C5517 {
        long a5517 = 5517L;
    }

    static class C5518 {
        long a5518 = 5518L;
    }

    static class C5519 {
        long a5519 = 5519L;
    }

    static class C5520 {
        long a5520 = 5520L;
    }

    static class C5521 {
        long a5521 = 5521L;
    }

    static class C5522 {
        long a5522 = 5522L;
    }

    static class C5523 {
        long a5523 = 5523L;
    }

    static class C5524 {
        long a5524 = 5524L;
    }

    static class C5525 {
        long a5525 = 5525L;
    }

    static class C5526 {
        long a5526 = 5526L;
    }

    static class C5527 {
        long a5527 = 5527L;
    }

    static class C5528 {
        long a5528 = 5528L;
    }

    static class C5529 {
        long a5529 = 5529L;
    }

    static class C5530 {
        long a5530 = 5530L;
    }

    static class C5531 {
        long a5531 = 5531L;
    }

    static class C5532 {
        long a5532 = 5532L;
    }

    static class C5533 {
        long a5533 = 5533L;
    }

    static class C5534 {
        long a5534 = 5534L;
    }

    static class C5535 {
        long a5535 = 5535L;
    }

    static class C5536 {
        long a5536 = 5536L;
    }

    static class C5537 {
        long a5537 = 5537L;
    }

    static class C5538 {
        long a5538 = 5538L;
    }

    static class C5539 {
        long a5539 = 5539L;
    }

    static class C5540 {
        long a5540 = 5540L;
    }

    static class C5541 {
        long a5541 = 5541L;
    }

    static class C5542 {
        long a5542 = 5542L;
    }

    static class C5543 {
        long a5543 = 5543L;
    }

    static class C5544 {
        long a5544 = 5544L;
    }

    static class C5545 {
        long a5545 = 5545L;
    }

    static class C5546 {
        long a5546 = 5546L;
    }

    static class C5547 {
        long a5547 = 5547L;
    }

    static class C5548 {
        long a5548 = 5548L;
    }

    static class C5549 {
        long a5549 = 5549L;
    }

    static class C5550 {
        long a5550 = 5550L;
    }

    static class C5551 {
        long a5551 = 5551L;
    }

    static class C5552 {
        long a5552 = 5552L;
    }

    static class C5553 {
        long a5553 = 5553L;
    }

    static class C5554 {
        long a5554 = 5554L;
    }

    static class C5555 {
        long a5555 = 5555L;
    }

    static class C5556 {
        long a5556 = 5556L;
    }

    static class C5557 {
        long a5557 = 5557L;
    }

    static class C5558 {
        long a5558 = 5558L;
    }

    static class C5559 {
        long a5559 = 5559L;
    }

    static class C5560 {
        long a5560 = 5560L;
    }

    static class C5561 {
        long a5561 = 5561L;
    }

    static class C5562 {
        long a5562 = 5562L;
    }

    static class C5563 {
        long a5563 = 5563L;
    }

    static class C5564 {
        long a5564 = 5564L;
    }

    static class C5565 {
        long a5565 = 5565L;
    }

    static class C5566 {
        long a5566 = 5566L;
    }

    static class C5567 {
        long a5567 = 5567L;
    }

    static class C5568 {
        long a5568 = 5568L;
    }

    static class C5569 {
        long a5569 = 5569L;
    }

    static class C5570 {
        long a5570 = 5570L;
    }

    static class C5571 {
        long a5571 = 5571L;
    }

    static class C5572 {
        long a5572 = 5572L;
    }

    static class C5573 {
        long a5573 = 5573L;
    }

    static class C5574 {
        long a5574 = 5574L;
    }

    static class C5575 {
        long a5575 = 5575L;
    }

    static class C5576 {
        long a5576 = 5576L;
    }

    static class C5577 {
        long a5577 = 5577L;
    }

    static class C5578 {
        long a5578 = 5578L;
    }

    static class C5579 {
        long a5579 = 5579L;
    }

    static class C5580 {
        long a5580 = 5580L;
    }

    static class C5581 {
        long a5581 = 5581L;
    }

    static class C5582 {
        long a5582 = 5582L;
    }

    static class C5583 {
        long a5583 = 5583L;
    }

    static class C5584 {
        long a5584 = 5584L;
    }

    static class C5585 {
        long a5585 = 5585L;
    }

    static class C5586 {
        long a5586 = 5586L;
    }

    static class C5587 {
        long a5587 = 5587L;
    }

    static class C5588 {
        long a5588 = 5588L;
    }

    static class C5589 {
        long a5589 = 5589L;
    }

    static class C5590 {
        long a5590 = 5590L;
    }

    static class C5591 {
        long a5591 = 5591L;
    }

    static class C5592 {
        long a5592 = 5592L;
    }

    static class C5593 {
        long a5593 = 5593L;
    }

    static class C5594 {
        long a5594 = 5594L;
    }

    static class C5595 {
        long a5595 = 5595L;
    }

    static class C5596 {
        long a5596 = 5596L;
    }

    static class C5597 {
        long a5597 = 5597L;
    }

    static class C5598 {
        long a5598 = 5598L;
    }

    static class C5599 {
        long a5599 = 5599L;
    }

    static class C5600 {
        long a5600 = 5600L;
    }

    static class C5601 {
        long a5601 = 5601L;
    }

    static class C5602 {
        long a5602 = 5602L;
    }

    static class C5603 {
        long a5603 = 5603L;
    }

    static class C5604 {
        long a5604 = 5604L;
    }

    static class C5605 {
        long a5605 = 5605L;
    }

    static class C5606 {
        long a5606 = 5606L;
    }

    static class C5607 {
        long a5607 = 5607L;
    }

    static class C5608 {
        long a5608 = 5608L;
    }

    static class C5609 {
        long a5609 = 5609L;
    }

    static class C5610 {
        long a5610 = 5610L;
    }

    static class C5611 {
        long a5611 = 5611L;
    }

    static class C5612 {
        long a5612 = 5612L;
    }

    static class C5613 {
        long a5613 = 5613L;
    }

    static class C5614 {
        long a5614 = 5614L;
    }

    static class C5615 {
        long a5615 = 5615L;
    }

    static class C5616 {
        long a5616 = 5616L;
    }

    static class C5617 {
        long a5617 = 5617L;
    }

    static class C5618 {
        long a5618 = 5618L;
    }

    static class C5619 {
        long a5619 = 5619L;
    }

    static class C5620 {
        long a5620 = 5620L;
    }

    static class C5621 {
        long a5621 = 5621L;
    }

    static class C5622 {
        long a5622 = 5622L;
    }

    static class C5623 {
        long a5623 = 5623L;
    }

    static class C5624 {
        long a5624 = 5624L;
    }

    static class C5625 {
        long a5625 = 5625L;
    }

    static class C5626 {
        long a5626 = 5626L;
    }

    static class C5627 {
        long a5627 = 5627L;
    }

    static class C5628 {
        long a5628 = 5628L;
    }

    static class C5629 {
        long a5629 = 5629L;
    }

    static class C5630 {
        long a5630 = 5630L;
    }

    static class C5631 {
        long a5631 = 5631L;
    }

    static class C5632 {
        long a5632 = 5632L;
    }

    static class C5633 {
        long a5633 = 5633L;
    }

    static class C5634 {
        long a5634 = 5634L;
    }

    static class C5635 {
        long a5635 = 5635L;
    }

    static class C5636 {
        long a5636 = 5636L;
    }

    static class C5637 {
        long a5637 = 5637L;
    }

    static class C5638 {
        long a5638 = 5638L;
    }

    static class C5639 {
        long a5639 = 5639L;
    }

    static class C5640 {
        long a5640 = 5640L;
    }

    static class C5641 {
        long a5641 = 5641L;
    }

    static class C5642 {
        long a5642 = 5642L;
    }

    static class C5643 {
        long a5643 = 5643L;
    }

    static class C5644 {
        long a5644 = 5644L;
    }

    static class C5645 {
        long a5645 = 5645L;
    }

    static class C5646 {
        long a5646 = 5646L;
    }

    static class C5647 {
        long a5647 = 5647L;
    }

    static class C5648 {
        long a5648 = 5648L;
    }

    static class C5649 {
        long a5649 = 5649L;
    }

    static class C5650 {
        long a5650 = 5650L;
    }

    static class C5651 {
        long a5651 = 5651L;
    }

    static class C5652 {
        long a5652 = 5652L;
    }

    static class C5653 {
        long a5653 = 5653L;
    }

    static class C5654 {
        long a5654 = 5654L;
    }

    static class C5655 {
        long a5655 = 5655L;
    }

    static class C5656 {
        long a5656 = 5656L;
    }

    static class C5657 {
        long a5657 = 5657L;
    }

    static class C5658 {
        long a5658 = 5658L;
    }

    static class C5659 {
        long a5659 = 5659L;
    }

    static class C5660 {
        long a5660 = 5660L;
    }

    static class C5661 {
        long a5661 = 5661L;
    }

    static class C5662 {
        long a5662 = 5662L;
    }

    static class C5663 {
        long a5663 = 5663L;
    }

    static class C5664 {
        long a5664 = 5664L;
    }

    static class C5665 {
        long a5665 = 5665L;
    }

    static class C5666 {
        long a5666 = 5666L;
    }

    static class C5667 {
        long a5667 = 5667L;
    }

    static class C5668 {
        long a5668 = 5668L;
    }

    static class C5669 {
        long a5669 = 5669L;
    }

    static class C5670 {
        long a5670 = 5670L;
    }

    static class C5671 {
        long a5671 = 5671L;
    }

    static class C5672 {
        long a5672 = 5672L;
    }

    static class C5673 {
        long a5673 = 5673L;
    }

    static class C5674 {
        long a5674 = 5674L;
    }

    static class C5675 {
        long a5675 = 5675L;
    }

    static class C5676 {
        long a5676 = 5676L;
    }

    static class C5677 {
        long a5677 = 5677L;
    }

    static class C5678 {
        long a5678 = 5678L;
    }

    static class C5679 {
        long a5679 = 5679L;
    }

    static class C5680 {
        long a5680 = 5680L;
    }

    static class C5681 {
        long a5681 = 5681L;
    }

    static class C5682 {
        long a5682 = 5682L;
    }

    static class C5683 {
        long a5683 = 5683L;
    }

    static class C5684 {
        long a5684 = 5684L;
    }

    static class C5685 {
        long a5685 = 5685L;
    }

    static class C5686 {
        long a5686 = 5686L;
    }

    static class C5687 {
        long a5687 = 5687L;
    }

    static class C5688 {
        long a5688 = 5688L;
    }

    static class C5689 {
        long a5689 = 5689L;
    }

    static class C5690 {
        long a5690 = 5690L;
    }

    static class C5691 {
        long a5691 = 5691L;
    }

    static class C5692 {
        long a5692 = 5692L;
    }

    static class C5693 {
        long a5693 = 5693L;
    }

    static class C5694 {
        long a5694 = 5694L;
    }

    static class C5695 {
        long a5695 = 5695L;
    }

    static class C5696 {
        long a5696 = 5696L;
    }

    static class C5697 {
        long a5697 = 5697L;
    }

    static class C5698 {
        long a5698 = 5698L;
    }

    static class C5699 {
        long a5699 = 5699L;
    }

    static class C5700 {
        long a5700 = 5700L;
    }

    static class C5701 {
        long a5701 = 5701L;
    }

    static class C5702 {
        long a5702 = 5702L;
    }

    static class C5703 {
        long a5703 = 5703L;
    }

    static class C5704 {
        long a5704 = 5704L;
    }

    static class C5705 {
        long a5705 = 5705L;
    }

    static class C5706 {
        long a5706 = 5706L;
    }

    static class C5707 {
        long a5707 = 5707L;
    }

    static class C5708 {
        long a5708 = 5708L;
    }

    static class C5709 {
        long a5709 = 5709L;
    }

    static class C5710 {
        long a5710 = 5710L;
    }

    static class C5711 {
        long a5711 = 5711L;
    }

    static class C5712 {
        long a5712 = 5712L;
    }

    static class C5713 {
        long a5713 = 5713L;
    }

    static class C5714 {
        long a5714 = 5714L;
    }

    static class C5715 {
        long a5715 = 5715L;
    }

    static class C5716 {
        long a5716 = 5716L;
    }

    static class C5717 {
        long a5717 = 5717L;
    }

    static class C5718 {
        long a5718 = 5718L;
    }

    static class C5719 {
        long a5719 = 5719L;
    }

    static class C5720 {
        long a5720 = 5720L;
    }

    static class C5721 {
        long a5721 = 5721L;
    }

    static class C5722 {
        long a5722 = 5722L;
    }

    static class C5723 {
        long a5723 = 5723L;
    }

    static class C5724 {
        long a5724 = 5724L;
    }

    static class C5725 {
        long a5725 = 5725L;
    }

    static class C5726 {
        long a5726 = 5726L;
    }

    static class C5727 {
        long a5727 = 5727L;
    }

    static class C5728 {
        long a5728 = 5728L;
    }

    static class C5729 {
        long a5729 = 5729L;
    }

    static class C5730 {
        long a5730 = 5730L;
    }

    static class C5731 {
        long a5731 = 5731L;
    }

    static class C5732 {
        long a5732 = 5732L;
    }

    static class C5733 {
        long a5733 = 5733L;
    }

    static class C5734 {
        long a5734 = 5734L;
    }

    static class C5735 {
        long a5735 = 5735L;
    }

    static class C5736 {
        long a5736 = 5736L;
    }

    static class C5737 {
        long a5737 = 5737L;
    }

    static class C5738 {
        long a5738 = 5738L;
    }

    static class C5739 {
        long a5739 = 5739L;
    }

    static class C5740 {
        long a5740 = 5740L;
    }

    static class C5741 {
        long a5741 = 5741L;
    }

    static class C5742 {
        long a5742 = 5742L;
    }

    static class C5743 {
        long a5743 = 5743L;
    }

    static class C5744 {
        long a5744 = 5744L;
    }

    static class C5745 {
        long a5745 = 5745L;
    }

    static class C5746 {
        long a5746 = 5746L;
    }

    static class C5747 {
        long a5747 = 5747L;
    }

    static class C5748 {
        long a5748 = 5748L;
    }

    static class C5749 {
        long a5749 = 5749L;
    }

    static class C5750 {
        long a5750 = 5750L;
    }

    static class C5751 {
        long a5751 = 5751L;
    }

    static class C5752 {
        long a5752 = 5752L;
    }

    static class C5753 {
        long a5753 = 5753L;
    }

    static class C5754 {
        long a5754 = 5754L;
    }

    static class C5755 {
        long a5755 = 5755L;
    }

    static class C5756 {
        long a5756 = 5756L;
    }

    static class C5757 {
        long a5757 = 5757L;
    }

    static class C5758 {
        long a5758 = 5758L;
    }

    static class C5759 {
        long a5759 = 5759L;
    }

    static class C5760 {
        long a5760 = 5760L;
    }

    static class C5761 {
        long a5761 = 5761L;
    }

    static class C5762 {
        long a5762 = 5762L;
    }

    static class C5763 {
        long a5763 = 5763L;
    }

    static class C5764 {
        long a5764 = 5764L;
    }

    static class C5765 {
        long a5765 = 5765L;
    }

    static class C5766 {
        long a5766 = 5766L;
    }

    static class C5767 {
        long a5767 = 5767L;
    }

    static class C5768 {
        long a5768 = 5768L;
    }

    static class C5769 {
        long a5769 = 5769L;
    }

    static class C5770 {
        long a5770 = 5770L;
    }

    static class C5771 {
        long a5771 = 5771L;
    }

    static class C5772 {
        long a5772 = 5772L;
    }

    static class C5773 {
        long a5773 = 5773L;
    }

    static class C5774 {
        long a5774 = 5774L;
    }

    static class C5775 {
        long a5775 = 5775L;
    }

    static class C5776 {
        long a5776 = 5776L;
    }

    static class C5777 {
        long a5777 = 5777L;
    }

    static class C5778 {
        long a5778 = 5778L;
    }

    static class C5779 {
        long a5779 = 5779L;
    }

    static class C5780 {
        long a5780 = 5780L;
    }

    static class C5781 {
        long a5781 = 5781L;
    }

    static class C5782 {
        long a5782 = 5782L;
    }

    static class C5783 {
        long a5783 = 5783L;
    }

    static class C5784 {
        long a5784 = 5784L;
    }

    static class C5785 {
        long a5785 = 5785L;
    }

    static class C5786 {
        long a5786 = 5786L;
    }

    static class C5787 {
        long a5787 = 5787L;
    }

    static class C5788 {
        long a5788 = 5788L;
    }

    static class C5789 {
        long a5789 = 5789L;
    }

    static class C5790 {
        long a5790 = 5790L;
    }

    static class C5791 {
        long a5791 = 5791L;
    }

    static class C5792 {
        long a5792 = 5792L;
    }

    static class C5793 {
        long a5793 = 5793L;
    }

    static class C5794 {
        long a5794 = 5794L;
    }

    static class C5795 {
        long a5795 = 5795L;
    }

    static class C5796 {
        long a5796 = 5796L;
    }

    static class C5797 {
        long a5797 = 5797L;
    }

    static class C5798 {
        long a5798 = 5798L;
    }

    static class C5799 {
        long a5799 = 5799L;
    }

    static class C5800 {
        long a5800 = 5800L;
    }

    static class C5801 {
        long a5801 = 5801L;
    }

    static class C5802 {
        long a5802 = 5802L;
    }

    static class C5803 {
        long a5803 = 5803L;
    }

    static class C5804 {
        long a5804 = 5804L;
    }

    static class C5805 {
        long a5805 = 5805L;
    }

    static class C5806 {
        long a5806 = 5806L;
    }

    static class C5807 {
        long a5807 = 5807L;
    }

    static class C5808 {
        long a5808 = 5808L;
    }

    static class C5809 {
        long a5809 = 5809L;
    }

    static class C5810 {
        long a5810 = 5810L;
    }

    static class C5811 {
        long a5811 = 5811L;
    }

    static class C5812 {
        long a5812 = 5812L;
    }

    static class C5813 {
        long a5813 = 5813L;
    }

    static class C5814 {
        long a5814 = 5814L;
    }

    static class C5815 {
        long a5815 = 5815L;
    }

    static class C5816 {
        long a5816 = 5816L;
    }

    static class C5817 {
        long a5817 = 5817L;
    }

    static class C5818 {
        long a5818 = 5818L;
    }

    static class C5819 {
        long a5819 = 5819L;
    }

    static class C5820 {
        long a5820 = 5820L;
    }

    static class C5821 {
        long a5821 = 5821L;
    }

    static class C5822 {
        long a5822 = 5822L;
    }

    static class C5823 {
        long a5823 = 5823L;
    }

    static class C5824 {
        long a5824 = 5824L;
    }

    static class C5825 {
        long a5825 = 5825L;
    }

    static class C5826 {
        long a5826 = 5826L;
    }

    static class C5827 {
        long a5827 = 5827L;
    }

    static class C5828 {
        long a5828 = 5828L;
    }

    static class C5829 {
        long a5829 = 5829L;
    }

    static class C5830 {
        long a5830 = 5830L;
    }

    static class C5831 {
        long a5831 = 5831L;
    }

    static class C5832 {
        long a5832 = 5832L;
    }

    static class C5833 {
        long a5833 = 5833L;
    }

    static class C5834 {
        long a5834 = 5834L;
    }

    static class C5835 {
        long a5835 = 5835L;
    }

    static class C5836 {
        long a5836 = 5836L;
    }

    static class C5837 {
        long a5837 = 5837L;
    }

    static class C5838 {
        long a5838 = 5838L;
    }

    static class C5839 {
        long a5839 = 5839L;
    }

    static class C5840 {
        long a5840 = 5840L;
    }

    static class C5841 {
        long a5841 = 5841L;
    }

    static class C5842 {
        long a5842 = 5842L;
    }

    static class C5843 {
        long a5843 = 5843L;
    }

    static class C5844 {
        long a5844 = 5844L;
    }

    static class C5845 {
        long a5845 = 5845L;
    }

    static class C5846 {
        long a5846 = 5846L;
    }

    static class C5847 {
        long a5847 = 5847L;
    }

    static class C5848 {
        long a5848 = 5848L;
    }

    static class C5849 {
        long a5849 = 5849L;
    }

    static class C5850 {
        long a5850 = 5850L;
    }

    static class C5851 {
        long a5851 = 5851L;
    }

    static class C5852 {
        long a5852 = 5852L;
    }

    static class C5853 {
        long a5853 = 5853L;
    }

    static class C5854 {
        long a5854 = 5854L;
    }

    static class C5855 {
        long a5855 = 5855L;
    }

    static class C5856 {
        long a5856 = 5856L;
    }

    static class C5857 {
        long a5857 = 5857L;
    }

    static class C5858 {
        long a5858 = 5858L;
    }

    static class C5859 {
        long a5859 = 5859L;
    }

    static class C5860 {
        long a5860 = 5860L;
    }

    static class C5861 {
        long a5861 = 5861L;
    }

    static class C5862 {
        long a5862 = 5862L;
    }

    static class C5863 {
        long a5863 = 5863L;
    }

    static class C5864 {
        long a5864 = 5864L;
    }

    static class C5865 {
        long a5865 = 5865L;
    }

    static class C5866 {
        long a5866 = 5866L;
    }

    static class C5867 {
        long a5867 = 5867L;
    }

    static class C5868 {
        long a5868 = 5868L;
    }

    static class C5869 {
        long a5869 = 5869L;
    }

    static class C5870 {
        long a5870 = 5870L;
    }

    static class C5871 {
        long a5871 = 5871L;
    }

    static class C5872 {
        long a5872 = 5872L;
    }

    static class C5873 {
        long a5873 = 5873L;
    }

    static class C5874 {
        long a5874 = 5874L;
    }

    static class C5875 {
        long a5875 = 5875L;
    }

    static class C5876 {
        long a5876 = 5876L;
    }

    static class C5877 {
        long a5877 = 5877L;
    }

    static class C5878 {
        long a5878 = 5878L;
    }

    static class C5879 {
        long a5879 = 5879L;
    }

    static class C5880 {
        long a5880 = 5880L;
    }

    static class C5881 {
        long a5881 = 5881L;
    }

    static class C5882 {
        long a5882 = 5882L;
    }

    static class C5883 {
        long a5883 = 5883L;
    }

    static class C5884 {
        long a5884 = 5884L;
    }

    static class C5885 {
        long a5885 = 5885L;
    }

    static class C5886 {
        long a5886 = 5886L;
    }

    static class C5887 {
        long a5887 = 5887L;
    }

    static class C5888 {
        long a5888 = 5888L;
    }

    static class C5889 {
        long a5889 = 5889L;
    }

    static class C5890 {
        long a5890 = 5890L;
    }

    static class C5891 {
        long a5891 = 5891L;
    }

    static class C5892 {
        long a5892 = 5892L;
    }

    static class C5893 {
        long a5893 = 5893L;
    }

    static class C5894 {
        long a5894 = 5894L;
    }

    static class C5895 {
        long a5895 = 5895L;
    }

    static class C5896 {
        long a5896 = 5896L;
    }

    static class C5897 {
        long a5897 = 5897L;
    }

    static class C5898 {
        long a5898 = 5898L;
    }

    static class C5899 {
        long a5899 = 5899L;
    }

    static class C5900 {
        long a5900 = 5900L;
    }

    static class C5901 {
        long a5901 = 5901L;
    }

    static class C5902 {
        long a5902 = 5902L;
    }

    static class C5903 {
        long a5903 = 5903L;
    }

    static class C5904 {
        long a5904 = 5904L;
    }

    static class C5905 {
        long a5905 = 5905L;
    }

    static class C5906 {
        long a5906 = 5906L;
    }

    static class C5907 {
        long a5907 = 5907L;
    }

    static class C5908 {
        long a5908 = 5908L;
    }

    static class C5909 {
        long a5909 = 5909L;
    }

    static class C5910 {
        long a5910 = 5910L;
    }

    static class C5911 {
        long a5911 = 5911L;
    }

    static class C5912 {
        long a5912 = 5912L;
    }

    static class C5913 {
        long a5913 = 5913L;
    }

    static class C5914 {
        long a5914 = 5914L;
    }

    static class C5915 {
        long a5915 = 5915L;
    }

    static class C5916 {
        long a5916 = 5916L;
    }

    static class C5917 {
        long a5917 = 5917L;
    }

    static class C5918 {
        long a5918 = 5918L;
    }

    static class C5919 {
        long a5919 = 5919L;
    }

    static class C5920 {
        long a5920 = 5920L;
    }

    static class C5921 {
        long a5921 = 5921L;
    }

    static class C5922 {
        long a5922 = 5922L;
    }

    static class C5923 {
        long a5923 = 5923L;
    }

    static class C5924 {
        long a5924 = 5924L;
    }

    static class C5925 {
        long a5925 = 5925L;
    }

    static class C5926 {
        long a5926 = 5926L;
    }

    static class C5927 {
        long a5927 = 5927L;
    }

    static class C5928 {
        long a5928 = 5928L;
    }

    static class C5929 {
        long a5929 = 5929L;
    }

    static class C5930 {
        long a5930 = 5930L;
    }

    static class C5931 {
        long a5931 = 5931L;
    }

    static class C5932 {
        long a5932 = 5932L;
    }

    static class C5933 {
        long a5933 = 5933L;
    }

    static class C5934 {
        long a5934 = 5934L;
    }

    static class C5935 {
        long a5935 = 5935L;
    }

    static class C5936 {
        long a5936 = 5936L;
    }

    static class C5937 {
        long a5937 = 5937L;
    }

    static class C5938 {
        long a5938 = 5938L;
    }

    static class C5939 {
        long a5939 = 5939L;
    }

    static class C5940 {
        long a5940 = 5940L;
    }

    static class C5941 {
        long a5941 = 5941L;
    }

    static class C5942 {
        long a5942 = 5942L;
    }

    static class C5943 {
        long a5943 = 5943L;
    }

    static class C5944 {
        long a5944 = 5944L;
    }

    static class C5945 {
        long a5945 = 5945L;
    }

    static class C5946 {
        long a5946 = 5946L;
    }

    static class C5947 {
        long a5947 = 5947L;
    }

    static class C5948 {
        long a5948 = 5948L;
    }

    static class C5949 {
        long a5949 = 5949L;
    }

    static class C5950 {
        long a5950 = 5950L;
    }

    static class C5951 {
        long a5951 = 5951L;
    }

    static class C5952 {
        long a5952 = 5952L;
    }

    static class C5953 {
        long a5953 = 5953L;
    }

    static class C5954 {
        long a5954 = 5954L;
    }

    static class C5955 {
        long a5955 = 5955L;
    }

    static class C5956 {
        long a5956 = 5956L;
    }

    static class C5957 {
        long a5957 = 5957L;
    }

    static class C5958 {
        long a5958 = 5958L;
    }

    static class C5959 {
        long a5959 = 5959L;
    }

    static class C5960 {
        long a5960 = 5960L;
    }

    static class C5961 {
        long a5961 = 5961L;
    }

    static class C5962 {
        long a5962 = 5962L;
    }

    static class C5963 {
        long a5963 = 5963L;
    }

    static class C5964 {
        long a5964 = 5964L;
    }

    static class C5965 {
        long a5965 = 5965L;
    }

    static class C5966 {
        long a5966 = 5966L;
    }

    static class C5967 {
        long a5967 = 5967L;
    }

    static class C5968 {
        long a5968 = 5968L;
    }

    static class C5969 {
        long a5969 = 5969L;
    }

    static class C5970 {
        long a5970 = 5970L;
    }

    static class C5971 {
        long a5971 = 5971L;
    }

    static class C5972 {
        long a5972 = 5972L;
    }

    static class C5973 {
        long a5973 = 5973L;
    }

    static class C5974 {
        long a5974 = 5974L;
    }

    static class C5975 {
        long a5975 = 5975L;
    }

    static class C5976 {
        long a5976 = 5976L;
    }

    static class C5977 {
        long a5977 = 5977L;
    }

    static class C5978 {
        long a5978 = 5978L;
    }

    static class C5979 {
        long a5979 = 5979L;
    }

    static class C5980 {
        long a5980 = 5980L;
    }

    static class C5981 {
        long a5981 = 5981L;
    }

    static class C5982 {
        long a5982 = 5982L;
    }

    static class C5983 {
        long a5983 = 5983L;
    }

    static class C5984 {
        long a5984 = 5984L;
    }

    static class C5985 {
        long a5985 = 5985L;
    }

    static class C5986 {
        long a5986 = 5986L;
    }

    static class C5987 {
        long a5987 = 5987L;
    }

    static class C5988 {
        long a5988 = 5988L;
    }

    static class C5989 {
        long a5989 = 5989L;
    }

    static class C5990 {
        long a5990 = 5990L;
    }

    static class C5991 {
        long a5991 = 5991L;
    }

    static class C5992 {
        long a5992 = 5992L;
    }

    static class C5993 {
        long a5993 = 5993L;
    }

    static class C5994 {
        long a5994 = 5994L;
    }

    static class C5995 {
        long a5995 = 5995L;
    }

    static class C5996 {
        long a5996 = 5996L;
    }

    static class C5997 {
        long a5997 = 5997L;
    }

    static class C5998 {
        long a5998 = 5998L;
    }

    static class C5999 {
        long a5999 = 5999L;
    }

    static class C6000 {
        long a6000 = 6000L;
    }

    static class C6001 {
        long a6001 = 6001L;
    }

    static class C6002 {
        long a6002 = 6002L;
    }

    static class C6003 {
        long a6003 = 6003L;
    }

    static class C6004 {
        long a6004 = 6004L;
    }

    static class C6005 {
        long a6005 = 6005L;
    }

    static class C6006 {
        long a6006 = 6006L;
    }

    static class C6007 {
        long a6007 = 6007L;
    }

    static class C6008 {
        long a6008 = 6008L;
    }

    static class C6009 {
        long a6009 = 6009L;
    }

    static class C6010 {
        long a6010 = 6010L;
    }

    static class C6011 {
        long a6011 = 6011L;
    }

    static class C6012 {
        long a6012 = 6012L;
    }

    static class C6013 {
        long a6013 = 6013L;
    }

    static class C6014 {
        long a6014 = 6014L;
    }

    static class C6015 {
        long a6015 = 6015L;
    }

    static class C6016 {
        long a6016 = 6016L;
    }

    static class C6017 {
        long a6017 = 6017L;
    }

    static class C6018 {
        long a6018 = 6018L;
    }

    static class C6019 {
        long a6019 = 6019L;
    }

    static class C6020 {
        long a6020 = 6020L;
    }

    static class C6021 {
        long a6021 = 6021L;
    }

    static class C6022 {
        long a6022 = 6022L;
    }

    static class C6023 {
        long a6023 = 6023L;
    }

    static class C6024 {
        long a6024 = 6024L;
    }

    static class C6025 {
        long a6025 = 6025L;
    }

    static class C6026 {
        long a6026 = 6026L;
    }

    static class C6027 {
        long a6027 = 6027L;
    }

    static class C6028 {
        long a6028 = 6028L;
    }

    static class C6029 {
        long a6029 = 6029L;
    }

    static class C6030 {
        long a6030 = 6030L;
    }

    static class C6031 {
        long a6031 = 6031L;
    }

    static class C6032 {
        long a6032 = 6032L;
    }

    static class C6033 {
        long a6033 = 6033L;
    }

    static class C6034 {
        long a6034 = 6034L;
    }

    static class C6035 {
        long a6035 = 6035L;
    }

    static class C6036 {
        long a6036 = 6036L;
    }

    static class C6037 {
        long a6037 = 6037L;
    }

    static class C6038 {
        long a6038 = 6038L;
    }

    static class C6039 {
        long a6039 = 6039L;
    }

    static class C6040 {
        long a6040 = 6040L;
    }

    static class C6041 {
        long a6041 = 6041L;
    }

    static class C6042 {
        long a6042 = 6042L;
    }

    static class C6043 {
        long a6043 = 6043L;
    }

    static class C6044 {
        long a6044 = 6044L;
    }

    static class C6045 {
        long a6045 = 6045L;
    }

    static class C6046 {
        long a6046 = 6046L;
    }

    static class C6047 {
        long a6047 = 6047L;
    }

    static class C6048 {
        long a6048 = 6048L;
    }

    static class C6049 {
        long a6049 = 6049L;
    }

    static class C6050 {
        long a6050 = 6050L;
    }

    static class C6051 {
        long a6051 = 6051L;
    }

    static class C6052 {
        long a6052 = 6052L;
    }

    static class C6053 {
        long a6053 = 6053L;
    }

    static class C6054 {
        long a6054 = 6054L;
    }

    static class C6055 {
        long a6055 = 6055L;
    }

    static class C6056 {
        long a6056 = 6056L;
    }

    static class C6057 {
        long a6057 = 6057L;
    }

    static class C6058 {
        long a6058 = 6058L;
    }

    static class C6059 {
        long a6059 = 6059L;
    }

    static class C6060 {
        long a6060 = 6060L;
    }

    static class C6061 {
        long a6061 = 6061L;
    }

    static class C6062 {
        long a6062 = 6062L;
    }

    static class C6063 {
        long a6063 = 6063L;
    }

    static class C6064 {
        long a6064 = 6064L;
    }

    static class C6065 {
        long a6065 = 6065L;
    }

    static class C6066 {
        long a6066 = 6066L;
    }

    static class C6067 {
        long a6067 = 6067L;
    }

    static class C6068 {
        long a6068 = 6068L;
    }

    static class C6069 {
        long a6069 = 6069L;
    }

    static class C6070 {
        long a6070 = 6070L;
    }

    static class C6071 {
        long a6071 = 6071L;
    }

    static class C6072 {
        long a6072 = 6072L;
    }

    static class C6073 {
        long a6073 = 6073L;
    }

    static class C6074 {
        long a6074 = 6074L;
    }

    static class C6075 {
        long a6075 = 6075L;
    }

    static class C6076 {
        long a6076 = 6076L;
    }

    static class C6077 {
        long a6077 = 6077L;
    }

    static class C6078 {
        long a6078 = 6078L;
    }

    static class C6079 {
        long a6079 = 6079L;
    }

    static class C6080 {
        long a6080 = 6080L;
    }

    static class C6081 {
        long a6081 = 6081L;
    }

    static class C6082 {
        long a6082 = 6082L;
    }

    static class C6083 {
        long a6083 = 6083L;
    }

    static class C6084 {
        long a6084 = 6084L;
    }

    static class C6085 {
        long a6085 = 6085L;
    }

    static class C6086 {
        long a6086 = 6086L;
    }

    static class C6087 {
        long a6087 = 6087L;
    }

    static class C6088 {
        long a6088 = 6088L;
    }

    static class C6089 {
        long a6089 = 6089L;
    }

    static class C6090 {
        long a6090 = 6090L;
    }

    static class C6091 {
        long a6091 = 6091L;
    }

    static class C6092 {
        long a6092 = 6092L;
    }

    static class C6093 {
        long a6093 = 6093L;
    }

    static class C6094 {
        long a6094 = 6094L;
    }

    static class C6095 {
        long a6095 = 6095L;
    }

    static class C6096 {
        long a6096 = 6096L;
    }

    static class C6097 {
        long a6097 = 6097L;
    }

    static class C6098 {
        long a6098 = 6098L;
    }

    static class C6099 {
        long a6099 = 6099L;
    }

    static class C6100 {
        long a6100 = 6100L;
    }

    static class C6101 {
        long a6101 = 6101L;
    }

    static class C6102 {
        long a6102 = 6102L;
    }

    static class C6103 {
        long a6103 = 6103L;
    }

    static class C6104 {
        long a6104 = 6104L;
    }

    static class C6105 {
        long a6105 = 6105L;
    }

    static class C6106 {
        long a6106 = 6106L;
    }

    static class C6107 {
        long a6107 = 6107L;
    }

    static class C6108 {
        long a6108 = 6108L;
    }

    static class C6109 {
        long a6109 = 6109L;
    }

    static class C6110 {
        long a6110 = 6110L;
    }

    static class C6111 {
        long a6111 = 6111L;
    }

    static class C6112 {
        long a6112 = 6112L;
    }

    static class C6113 {
        long a6113 = 6113L;
    }

    static class C6114 {
        long a6114 = 6114L;
    }

    static class C6115 {
        long a6115 = 6115L;
    }

    static class C6116 {
        long a6116 = 6116L;
    }

    static class C6117 {
        long a6117 = 6117L;
    }

    static class C6118 {
        long a6118 = 6118L;
    }

    static class C6119 {
        long a6119 = 6119L;
    }

    static class C6120 {
        long a6120 = 6120L;
    }

    static class C6121 {
        long a6121 = 6121L;
    }

    static class C6122 {
        long a6122 = 6122L;
    }

    static class C6123 {
        long a6123 = 6123L;
    }

    static class C6124 {
        long a6124 = 6124L;
    }

    static class C6125 {
        long a6125 = 6125L;
    }

    static class C6126 {
        long a6126 = 6126L;
    }

    static class C6127 {
        long a6127 = 6127L;
    }

    static class C6128 {
        long a6128 = 6128L;
    }

    static class C6129 {
        long a6129 = 6129L;
    }

    static class C6130 {
        long a6130 = 6130L;
    }

    static class C6131 {
        long a6131 = 6131L;
    }

    static class C6132 {
        long a6132 = 6132L;
    }

    static class C6133 {
        long a6133 = 6133L;
    }

    static class C6134 {
        long a6134 = 6134L;
    }

    static class C6135 {
        long a6135 = 6135L;
    }

    static class C6136 {
        long a6136 = 6136L;
    }

    static class C6137 {
        long a6137 = 6137L;
    }

    static class C6138 {
        long a6138 = 6138L;
    }

    static class C6139 {
        long a6139 = 6139L;
    }

    static class C6140 {
        long a6140 = 6140L;
    }

    static class C6141 {
        long a6141 = 6141L;
    }

    static class C6142 {
        long a6142 = 6142L;
    }

    static class C6143 {
        long a6143 = 6143L;
    }

    static class C6144 {
        long a6144 = 6144L;
    }

    static class C6145 {
        long a6145 = 6145L;
    }

    static class C6146 {
        long a6146 = 6146L;
    }

    static class C6147 {
        long a6147 = 6147L;
    }

    static class C6148 {
        long a6148 = 6148L;
    }

    static class C6149 {
        long a6149 = 6149L;
    }

    static class C6150 {
        long a6150 = 6150L;
    }

    static class C6151 {
        long a6151 = 6151L;
    }

    static class C6152 {
        long a6152 = 6152L;
    }

    static class C6153 {
        long a6153 = 6153L;
    }

    static class C6154 {
        long a6154 = 6154L;
    }

    static class C6155 {
        long a6155 = 6155L;
    }

    static class C6156 {
        long a6156 = 6156L;
    }

    static class C6157 {
        long a6157 = 6157L;
    }

    static class C6158 {
        long a6158 = 6158L;
    }

    static class C6159 {
        long a6159 = 6159L;
    }

    static class C6160 {
        long a6160 = 6160L;
    }

    static class C6161 {
        long a6161 = 6161L;
    }

    static class C6162 {
        long a6162 = 6162L;
    }

    static class C6163 {
        long a6163 = 6163L;
    }

    static class C6164 {
        long a6164 = 6164L;
    }

    static class C6165 {
        long a6165 = 6165L;
    }

    static class C6166 {
        long a6166 = 6166L;
    }

    static class C6167 {
        long a6167 = 6167L;
    }

    static class C6168 {
        long a6168 = 6168L;
    }

    static class C6169 {
        long a6169 = 6169L;
    }

    static class C6170 {
        long a6170 = 6170L;
    }

    static class C6171 {
        long a6171 = 6171L;
    }

    static class C6172 {
        long a6172 = 6172L;
    }

    static class C6173 {
        long a6173 = 6173L;
    }

    static class C6174 {
        long a6174 = 6174L;
    }

    static class C6175 {
        long a6175 = 6175L;
    }

    static class C6176 {
        long a6176 = 6176L;
    }

    static class C6177 {
        long a6177 = 6177L;
    }

    static class C6178 {
        long a6178 = 6178L;
    }

    static class C6179 {
        long a6179 = 6179L;
    }

    static class C6180 {
        long a6180 = 6180L;
    }

    static class C6181 {
        long a6181 = 6181L;
    }

    static class C6182 {
        long a6182 = 6182L;
    }

    static class C6183 {
        long a6183 = 6183L;
    }

    static class C6184 {
        long a6184 = 6184L;
    }

    static class C6185 {
        long a6185 = 6185L;
    }

    static class C6186 {
        long a6186 = 6186L;
    }

    static class C6187 {
        long a6187 = 6187L;
    }

    static class C6188 {
        long a6188 = 6188L;
    }

    static class C6189 {
        long a6189 = 6189L;
    }

    static class C6190 {
        long a6190 = 6190L;
    }

    static class C6191 {
        long a6191 = 6191L;
    }

    static class C6192 {
        long a6192 = 6192L;
    }

    static class C6193 {
        long a6193 = 6193L;
    }

    static class C6194 {
        long a6194 = 6194L;
    }

    static class C6195 {
        long a6195 = 6195L;
    }

    static class C6196 {
        long a6196 = 6196L;
    }

    static class C6197 {
        long a6197 = 6197L;
    }

    static class C6198 {
        long a6198 = 6198L;
    }

    static class C6199 {
        long a6199 = 6199L;
    }

    static class C6200 {
        long a6200 = 6200L;
    }

    static class C6201 {
        long a6201 = 6201L;
    }

    static class C6202 {
        long a6202 = 6202L;
    }

    static class C6203 {
        long a6203 = 6203L;
    }

    static class C6204 {
        long a6204 = 6204L;
    }

    static class C6205 {
        long a6205 = 6205L;
    }

    static class C6206 {
        long a6206 = 6206L;
    }

    static class C6207 {
        long a6207 = 6207L;
    }

    static class C6208 {
        long a6208 = 6208L;
    }

    static class C6209 {
        long a6209 = 6209L;
    }

    static class C6210 {
        long a6210 = 6210L;
    }

    static class C6211 {
        long a6211 = 6211L;
    }

    static class C6212 {
        long a6212 = 6212L;
    }

    static class C6213 {
        long a6213 = 6213L;
    }

    static class C6214 {
        long a6214 = 6214L;
    }

    static class C6215 {
        long a6215 = 6215L;
    }

    static class C6216 {
        long a6216 = 6216L;
    }

    static class C6217 {
        long a6217 = 6217L;
    }

    static class C6218 {
        long a6218 = 6218L;
    }

    static class C6219 {
        long a6219 = 6219L;
    }

    static class C6220 {
        long a6220 = 6220L;
    }

    static class C6221 {
        long a6221 = 6221L;
    }

    static class C6222 {
        long a6222 = 6222L;
    }

    static class C6223 {
        long a6223 = 6223L;
    }

    static class C6224 {
        long a6224 = 6224L;
    }

    static class C6225 {
        long a6225 = 6225L;
    }

    static class C6226 {
        long a6226 = 6226L;
    }

    static class C6227 {
        long a6227 = 6227L;
    }

    static class C6228 {
        long a6228 = 6228L;
    }

    static class C6229 {
        long a6229 = 6229L;
    }

    static class C6230 {
        long a6230 = 6230L;
    }

    static class C6231 {
        long a6231 = 6231L;
    }

    static class C6232 {
        long a6232 = 6232L;
    }

    static class C6233 {
        long a6233 = 6233L;
    }

    static class C6234 {
        long a6234 = 6234L;
    }

    static class C6235 {
        long a6235 = 6235L;
    }

    static class C6236 {
        long a6236 = 6236L;
    }

    static class C6237 {
        long a6237 = 6237L;
    }

    static class C6238 {
        long a6238 = 6238L;
    }

    static class C6239 {
        long a6239 = 6239L;
    }

    static class C6240 {
        long a6240 = 6240L;
    }

    static class C6241 {
        long a6241 = 6241L;
    }

    static class C6242 {
        long a6242 = 6242L;
    }

    static class C6243 {
        long a6243 = 6243L;
    }

    static class C6244 {
        long a6244 = 6244L;
    }

    static class C6245 {
        long a6245 = 6245L;
    }

    static class C6246 {
        long a6246 = 6246L;
    }

    static class C6247 {
        long a6247 = 6247L;
    }

    static class C6248 {
        long a6248 = 6248L;
    }

    static class C6249 {
        long a6249 = 6249L;
    }

    static class C6250 {
        long a6250 = 6250L;
    }

    static class C6251 {
        long a6251 = 6251L;
    }

    static class C6252 {
        long a6252 = 6252L;
    }

    static class C6253 {
        long a6253 = 6253L;
    }

    static class C6254 {
        long a6254 = 6254L;
    }

    static class C6255 {
        long a6255 = 6255L;
    }

    static class C6256 {
        long a6256 = 6256L;
    }

    static class C6257 {
        long a6257 = 6257L;
    }

    static class C6258 {
        long a6258 = 6258L;
    }

    static class C6259 {
        long a6259 = 6259L;
    }

    static class C6260 {
        long a6260 = 6260L;
    }

    static class C6261 {
        long a6261 = 6261L;
    }

    static class C6262 {
        long a6262 = 6262L;
    }

    static class C6263 {
        long a6263 = 6263L;
    }

    static class C6264 {
        long a6264 = 6264L;
    }

    static class C6265 {
        long a6265 = 6265L;
    }

    static class C6266 {
        long a6266 = 6266L;
    }

    static class C6267 {
        long a6267 = 6267L;
    }

    static class C6268 {
        long a6268 = 6268L;
    }

    static class C6269 {
        long a6269 = 6269L;
    }

    static class C6270 {
        long a6270 = 6270L;
    }

    static class C6271 {
        long a6271 = 6271L;
    }

    static class C6272 {
        long a6272 = 6272L;
    }

    static class C6273 {
        long a6273 = 6273L;
    }

    static class C6274 {
        long a6274 = 6274L;
    }

    static class C6275 {
        long a6275 = 6275L;
    }

    static class C6276 {
        long a6276 = 6276L;
    }

    static class C6277 {
        long a6277 = 6277L;
    }

    static class C6278 {
        long a6278 = 6278L;
    }

    static class C6279 {
        long a6279 = 6279L;
    }

    static class C6280 {
        long a6280 = 6280L;
    }

    static class C6281 {
        long a6281 = 6281L;
    }

    static class C6282 {
        long a6282 = 6282L;
    }

    static class C6283 {
        long a6283 = 6283L;
    }

    static class C6284 {
        long a6284 = 6284L;
    }

    static class C6285 {
        long a6285 = 6285L;
    }

    static class C6286 {
        long a6286 = 6286L;
    }

    static class C6287 {
        long a6287 = 6287L;
    }

    static class C6288 {
        long a6288 = 6288L;
    }

    static class C6289 {
        long a6289 = 6289L;
    }

    static class C6290 {
        long a6290 = 6290L;
    }

    static class C6291 {
        long a6291 = 6291L;
    }

    static class C6292 {
        long a6292 = 6292L;
    }

    static class C6293 {
        long a6293 = 6293L;
    }

    static class C6294 {
        long a6294 = 6294L;
    }

    static class C6295 {
        long a6295 = 6295L;
    }

    static class C6296 {
        long a6296 = 6296L;
    }

    static class C6297 {
        long a6297 = 6297L;
    }

    static class C6298 {
        long a6298 = 6298L;
    }

    static class C6299 {
        long a6299 = 6299L;
    }

    static class C6300 {
        long a6300 = 6300L;
    }

    static class C6301 {
        long a6301 = 6301L;
    }

    static class C6302 {
        long a6302 = 6302L;
    }

    static class C6303 {
        long a6303 = 6303L;
    }

    static class C6304 {
        long a6304 = 6304L;
    }

    static class C6305 {
        long a6305 = 6305L;
    }

    static class C6306 {
        long a6306 = 6306L;
    }

    static class C6307 {
        long a6307 = 6307L;
    }

    static class C6308 {
        long a6308 = 6308L;
    }

    static class C6309 {
        long a6309 = 6309L;
    }

    static class C6310 {
        long a6310 = 6310L;
    }

    static class C6311 {
        long a6311 = 6311L;
    }

    static class C6312 {
        long a6312 = 6312L;
    }

    static class C6313 {
        long a6313 = 6313L;
    }

    static class C6314 {
        long a6314 = 6314L;
    }

    static class C6315 {
        long a6315 = 6315L;
    }

    static class C6316 {
        long a6316 = 6316L;
    }

    static class C6317 {
        long a6317 = 6317L;
    }

    static class C6318 {
        long a6318 = 6318L;
    }

    static class C6319 {
        long a6319 = 6319L;
    }

    static class C6320 {
        long a6320 = 6320L;
    }

    static class C6321 {
        long a6321 = 6321L;
    }

    static class C6322 {
        long a6322 = 6322L;
    }

    static class C6323 {
        long a6323 = 6323L;
    }

    static class C6324 {
        long a6324 = 6324L;
    }

    static class C6325 {
        long a6325 = 6325L;
    }

    static class C6326 {
        long a6326 = 6326L;
    }

    static class C6327 {
        long a6327 = 6327L;
    }

    static class C6328 {
        long a6328 = 6328L;
    }

    static class C6329 {
        long a6329 = 6329L;
    }

    static class C6330 {
        long a6330 = 6330L;
    }

    static class C6331 {
        long a6331 = 6331L;
    }

    static class C6332 {
        long a6332 = 6332L;
    }

    static class C6333 {
        long a6333 = 6333L;
    }

    static class C6334 {
        long a6334 = 6334L;
    }

    static class C6335 {
        long a6335 = 6335L;
    }

    static class C6336 {
        long a6336 = 6336L;
    }

    static class C6337 {
        long a6337 = 6337L;
    }

    static class C6338 {
        long a6338 = 6338L;
    }

    static class C6339 {
        long a6339 = 6339L;
    }

    static class C6340 {
        long a6340 = 6340L;
    }

    static class C6341 {
        long a6341 = 6341L;
    }

    static class C6342 {
        long a6342 = 6342L;
    }

    static class C6343 {
        long a6343 = 6343L;
    }

    static class C6344 {
        long a6344 = 6344L;
    }

    static class C6345 {
        long a6345 = 6345L;
    }

    static class C6346 {
        long a6346 = 6346L;
    }

    static class C6347 {
        long a6347 = 6347L;
    }

    static class C6348 {
        long a6348 = 6348L;
    }

    static class C6349 {
        long a6349 = 6349L;
    }

    static class C6350 {
        long a6350 = 6350L;
    }

    static class C6351 {
        long a6351 = 6351L;
    }

    static class C6352 {
        long a6352 = 6352L;
    }

    static class C6353 {
        long a6353 = 6353L;
    }

    static class C6354 {
        long a6354 = 6354L;
    }

    static class C6355 {
        long a6355 = 6355L;
    }

    static class C6356 {
        long a6356 = 6356L;
    }

    static class C6357 {
        long a6357 = 6357L;
    }

    static class C6358 {
        long a6358 = 6358L;
    }

    static class C6359 {
        long a6359 = 6359L;
    }

    static class C6360 {
        long a6360 = 6360L;
    }

    static class C6361 {
        long a6361 = 6361L;
    }

    static class C6362 {
        long a6362 = 6362L;
    }

    static class C6363 {
        long a6363 = 6363L;
    }

    static class C6364 {
        long a6364 = 6364L;
    }

    static class C6365 {
        long a6365 = 6365L;
    }

    static class C6366 {
        long a6366 = 6366L;
    }

    static class C6367 {
        long a6367 = 6367L;
    }

    static class C6368 {
        long a6368 = 6368L;
    }

    static class C6369 {
        long a6369 = 6369L;
    }

    static class C6370 {
        long a6370 = 6370L;
    }

    static class C6371 {
        long a6371 = 6371L;
    }

    static class C6372 {
        long a6372 = 6372L;
    }

    static class C6373 {
        long a6373 = 6373L;
    }

    static class C6374 {
        long a6374 = 6374L;
    }

    static class C6375 {
        long a6375 = 6375L;
    }

    static class C6376 {
        long a6376 = 6376L;
    }

    static class C6377 {
        long a6377 = 6377L;
    }

    static class C6378 {
        long a6378 = 6378L;
    }

    static class C6379 {
        long a6379 = 6379L;
    }

    static class C6380 {
        long a6380 = 6380L;
    }

    static class C6381 {
        long a6381 = 6381L;
    }

    static class C6382 {
        long a6382 = 6382L;
    }

    static class C6383 {
        long a6383 = 6383L;
    }

    static class C6384 {
        long a6384 = 6384L;
    }

    static class C6385 {
        long a6385 = 6385L;
    }

    static class C6386 {
        long a6386 = 6386L;
    }

    static class C6387 {
        long a6387 = 6387L;
    }

    static class C6388 {
        long a6388 = 6388L;
    }

    static class C6389 {
        long a6389 = 6389L;
    }

    static class C6390 {
        long a6390 = 6390L;
    }

    static class C6391 {
        long a6391 = 6391L;
    }

    static class C6392 {
        long a6392 = 6392L;
    }

    static class C6393 {
        long a6393 = 6393L;
    }

    static class C6394 {
        long a6394 = 6394L;
    }

    static class C6395 {
        long a6395 = 6395L;
    }

    static class C6396 {
        long a6396 = 6396L;
    }

    static class C6397 {
        long a6397 = 6397L;
    }

    static class C6398 {
        long a6398 = 6398L;
    }

    static class C6399 {
        long a6399 = 6399L;
    }

    static class C6400 {
        long a6400 = 6400L;
    }

    static class C6401 {
        long a6401 = 6401L;
    }

    static class C6402 {
        long a6402 = 6402L;
    }

    static class C6403 {
        long a6403 = 6403L;
    }

    static class C6404 {
        long a6404 = 6404L;
    }

    static class C6405 {
        long a6405 = 6405L;
    }

    static class C6406 {
        long a6406 = 6406L;
    }

    static class C6407 {
        long a6407 = 6407L;
    }

    static class C6408 {
        long a6408 = 6408L;
    }

    static class C6409 {
        long a6409 = 6409L;
    }

    static class C6410 {
        long a6410 = 6410L;
    }

    static class C6411 {
        long a6411 = 6411L;
    }

    static class C6412 {
        long a6412 = 6412L;
    }

    static class C6413 {
        long a6413 = 6413L;
    }

    static class C6414 {
        long a6414 = 6414L;
    }

    static class C6415 {
        long a6415 = 6415L;
    }

    static class C6416 {
        long a6416 = 6416L;
    }

    static class C6417 {
        long a6417 = 6417L;
    }

    static class C6418 {
        long a6418 = 6418L;
    }

    static class C6419 {
        long a6419 = 6419L;
    }

    static class C6420 {
        long a6420 = 6420L;
    }

    static class C6421 {
        long a6421 = 6421L;
    }

    static class C6422 {
        long a6422 = 6422L;
    }

    static class C6423 {
        long a6423 = 6423L;
    }

    static class C6424 {
        long a6424 = 6424L;
    }

    static class C6425 {
        long a6425 = 6425L;
    }

    static class C6426 {
        long a6426 = 6426L;
    }

    static class C6427 {
        long a6427 = 6427L;
    }

    static class C6428 {
        long a6428 = 6428L;
    }

    static class C6429 {
        long a6429 = 6429L;
    }

    static class C6430 {
        long a6430 = 6430L;
    }

    static class C6431 {
        long a6431 = 6431L;
    }

    static class C6432 {
        long a6432 = 6432L;
    }

    static class C6433 {
        long a6433 = 6433L;
    }

    static class C6434 {
        long a6434 = 6434L;
    }

    static class C6435 {
        long a6435 = 6435L;
    }

    static class C6436 {
        long a6436 = 6436L;
    }

    static class C6437 {
        long a6437 = 6437L;
    }

    static class C6438 {
        long a6438 = 6438L;
    }

    static class C6439 {
        long a6439 = 6439L;
    }

    static class C6440 {
        long a6440 = 6440L;
    }

    static class C6441 {
        long a6441 = 6441L;
    }

    static class C6442 {
        long a6442 = 6442L;
    }

    static class C6443 {
        long a6443 = 6443L;
    }

    static class C6444 {
        long a6444 = 6444L;
    }

    static class C6445 {
        long a6445 = 6445L;
    }

    static class C6446 {
        long a6446 = 6446L;
    }

    static class C6447 {
        long a6447 = 6447L;
    }

    static class C6448 {
        long a6448 = 6448L;
    }

    static class C6449 {
        long a6449 = 6449L;
    }

    static class C6450 {
        long a6450 = 6450L;
    }

    static class C6451 {
        long a6451 = 6451L;
    }

    static class C6452 {
        long a6452 = 6452L;
    }

    static class C6453 {
        long a6453 = 6453L;
    }

    static class C6454 {
        long a6454 = 6454L;
    }

    static class C6455 {
        long a6455 = 6455L;
    }

    static class C6456 {
        long a6456 = 6456L;
    }

    static class C6457 {
        long a6457 = 6457L;
    }

    static class C6458 {
        long a6458 = 6458L;
    }

    static class C6459 {
        long a6459 = 6459L;
    }

    static class C6460 {
        long a6460 = 6460L;
    }

    static class C6461 {
        long a6461 = 6461L;
    }

    static class C6462 {
        long a6462 = 6462L;
    }

    static class C6463 {
        long a6463 = 6463L;
    }

    static class C6464 {
        long a6464 = 6464L;
    }

    static class C6465 {
        long a6465 = 6465L;
    }

    static class C6466 {
        long a6466 = 6466L;
    }

    static class C6467 {
        long a6467 = 6467L;
    }

    static class C6468 {
        long a6468 = 6468L;
    }

    static class C6469 {
        long a6469 = 6469L;
    }

    static class C6470 {
        long a6470 = 6470L;
    }

    static class C6471 {
        long a6471 = 6471L;
    }

    static class C6472 {
        long a6472 = 6472L;
    }

    static class C6473 {
        long a6473 = 6473L;
    }

    static class C6474 {
        long a6474 = 6474L;
    }

    static class C6475 {
        long a6475 = 6475L;
    }

    static class C6476 {
        long a6476 = 6476L;
    }

    static class C6477 {
        long a6477 = 6477L;
    }

    static class C6478 {
        long a6478 = 6478L;
    }

    static class C6479 {
        long a6479 = 6479L;
    }

    static class C6480 {
        long a6480 = 6480L;
    }

    static class C6481 {
        long a6481 = 6481L;
    }

    static class C6482 {
        long a6482 = 6482L;
    }

    static class C6483 {
        long a6483 = 6483L;
    }

    static class C6484 {
        long a6484 = 6484L;
    }

    static class C6485 {
        long a6485 = 6485L;
    }

    static class C6486 {
        long a6486 = 6486L;
    }

    static class C6487 {
        long a6487 = 6487L;
    }

    static class C6488 {
        long a6488 = 6488L;
    }

    static class C6489 {
        long a6489 = 6489L;
    }

    static class C6490 {
        long a6490 = 6490L;
    }

    static class C6491 {
        long a6491 = 6491L;
    }

    static class C6492 {
        long a6492 = 6492L;
    }

    static class C6493 {
        long a6493 = 6493L;
    }

    static class C6494 {
        long a6494 = 6494L;
    }

    static class C6495 {
        long a6495 = 6495L;
    }

    static class C6496 {
        long a6496 = 6496L;
    }

    static class C6497 {
        long a6497 = 6497L;
    }

    static class C6498 {
        long a6498 = 6498L;
    }

    static class C6499 {
        long a6499 = 6499L;
    }

    static class C6500 {
        long a6500 = 6500L;
    }

    static class C6501 {
        long a6501 = 6501L;
    }

    static class C6502 {
        long a6502 = 6502L;
    }

    static class C6503 {
        long a6503 = 6503L;
    }

    static class C6504 {
        long a6504 = 6504L;
    }

    static class C6505 {
        long a6505 = 6505L;
    }

    static class C6506 {
        long a6506 = 6506L;
    }

    static class C6507 {
        long a6507 = 6507L;
    }

    static class C6508 {
        long a6508 = 6508L;
    }

    static class C6509 {
        long a6509 = 6509L;
    }

    static class C6510 {
        long a6510 = 6510L;
    }

    static class C6511 {
        long a6511 = 6511L;
    }

    static class C6512 {
        long a6512 = 6512L;
    }

    static class C6513 {
        long a6513 = 6513L;
    }

    static class C6514 {
        long a6514 = 6514L;
    }

    static class C6515 {
        long a6515 = 6515L;
    }

    static class C6516 {
        long a6516 = 6516L;
    }

    static class C6517 {
        long a6517 = 6517L;
    }

    static class C6518 {
        long a6518 = 6518L;
    }

    static class C6519 {
        long a6519 = 6519L;
    }

    static class C6520 {
        long a6520 = 6520L;
    }

    static class C6521 {
        long a6521 = 6521L;
    }

    static class C6522 {
        long a6522 = 6522L;
    }

    static class C6523 {
        long a6523 = 6523L;
    }

    static class C6524 {
        long a6524 = 6524L;
    }

    static class C6525 {
        long a6525 = 6525L;
    }

    static class C6526 {
        long a6526 = 6526L;
    }

    static class C6527 {
        long a6527 = 6527L;
    }

    static class C6528 {
        long a6528 = 6528L;
    }

    static class C6529 {
        long a6529 = 6529L;
    }

    static class C6530 {
        long a6530 = 6530L;
    }

    static class C6531 {
        long a6531 = 6531L;
    }

    static class C6532 {
        long a6532 = 6532L;
    }

    static class C6533 {
        long a6533 = 6533L;
    }

    static class C6534 {
        long a6534 = 6534L;
    }

    static class C6535 {
        long a6535 = 6535L;
    }

    static class C6536 {
        long a6536 = 6536L;
    }

    static class C6537 {
        long a6537 = 6537L;
    }

    static class C6538 {
        long a6538 = 6538L;
    }

    static class C6539 {
        long a6539 = 6539L;
    }

    static class C6540 {
        long a6540 = 6540L;
    }

    static class C6541 {
        long a6541 = 6541L;
    }

    static class C6542 {
        long a6542 = 6542L;
    }

    static class C6543 {
        long a6543 = 6543L;
    }

    static class C6544 {
        long a6544 = 6544L;
    }

    static class C6545 {
        long a6545 = 6545L;
    }

    static class C6546 {
        long a6546 = 6546L;
    }

    static class C6547 {
        long a6547 = 6547L;
    }

    static class C6548 {
        long a6548 = 6548L;
    }

    static class C6549 {
        long a6549 = 6549L;
    }

    static class C6550 {
        long a6550 = 6550L;
    }

    static class C6551 {
        long a6551 = 6551L;
    }

    static class C6552 {
        long a6552 = 6552L;
    }

    static class C6553 {
        long a6553 = 6553L;
    }

    static class C6554 {
        long a6554 = 6554L;
    }

    static class C6555 {
        long a6555 = 6555L;
    }

    static class C6556 {
        long a6556 = 6556L;
    }

    static class C6557 {
        long a6557 = 6557L;
    }

    static class C6558 {
        long a6558 = 6558L;
    }

    static class C6559 {
        long a6559 = 6559L;
    }

    static class C6560 {
        long a6560 = 6560L;
    }

    static class C6561 {
        long a6561 = 6561L;
    }

    static class C6562 {
        long a6562 = 6562L;
    }

    static class C6563 {
        long a6563 = 6563L;
    }

    static class C6564 {
        long a6564 = 6564L;
    }

    static class C6565 {
        long a6565 = 6565L;
    }

    static class C6566 {
        long a6566 = 6566L;
    }

    static class C6567 {
        long a6567 = 6567L;
    }

    static class C6568 {
        long a6568 = 6568L;
    }

    static class C6569 {
        long a6569 = 6569L;
    }

    static class C6570 {
        long a6570 = 6570L;
    }

    static class C6571 {
        long a6571 = 6571L;
    }

    static class C6572 {
        long a6572 = 6572L;
    }

    static class C6573 {
        long a6573 = 6573L;
    }

    static class C6574 {
        long a6574 = 6574L;
    }

    static class C6575 {
        long a6575 = 6575L;
    }

    static class C6576 {
        long a6576 = 6576L;
    }

    static class C6577 {
        long a6577 = 6577L;
    }

    static class C6578 {
        long a6578 = 6578L;
    }

    static class C6579 {
        long a6579 = 6579L;
    }

    static class C6580 {
        long a6580 = 6580L;
    }

    static class C6581 {
        long a6581 = 6581L;
    }

    static class C6582 {
        long a6582 = 6582L;
    }

    static class C6583 {
        long a6583 = 6583L;
    }

    static class C6584 {
        long a6584 = 6584L;
    }

    static class C6585 {
        long a6585 = 6585L;
    }

    static class C6586 {
        long a6586 = 6586L;
    }

    static class C6587 {
        long a6587 = 6587L;
    }

    static class C6588 {
        long a6588 = 6588L;
    }

    static class C6589 {
        long a6589 = 6589L;
    }

    static class C6590 {
        long a6590 = 6590L;
    }

    static class C6591 {
        long a6591 = 6591L;
    }

    static class C6592 {
        long a6592 = 6592L;
    }

    static class C6593 {
        long a6593 = 6593L;
    }

    static class C6594 {
        long a6594 = 6594L;
    }

    static class C6595 {
        long a6595 = 6595L;
    }

    static class C6596 {
        long a6596 = 6596L;
    }

    static class C6597 {
        long a6597 = 6597L;
    }

    static class C6598 {
        long a6598 = 6598L;
    }

    static class C6599 {
        long a6599 = 6599L;
    }

    static class C6600 {
        long a6600 = 6600L;
    }

    static class C6601 {
        long a6601 = 6601L;
    }

    static class C6602 {
        long a6602 = 6602L;
    }

    static class C6603 {
        long a6603 = 6603L;
    }

    static class C6604 {
        long a6604 = 6604L;
    }

    static class C6605 {
        long a6605 = 6605L;
    }

    static class C6606 {
        long a6606 = 6606L;
    }

    static class C6607 {
        long a6607 = 6607L;
    }

    static class C6608 {
        long a6608 = 6608L;
    }

    static class C6609 {
        long a6609 = 6609L;
    }

    static class C6610 {
        long a6610 = 6610L;
    }

    static class C6611 {
        long a6611 = 6611L;
    }

    static class C6612 {
        long a6612 = 6612L;
    }

    static class C6613 {
        long a6613 = 6613L;
    }

    static class C6614 {
        long a6614 = 6614L;
    }

    static class C6615 {
        long a6615 = 6615L;
    }

    static class C6616 {
        long a6616 = 6616L;
    }

    static class C6617 {
        long a6617 = 6617L;
    }

    static class C6618 {
        long a6618 = 6618L;
    }

    static class C6619 {
        long a6619 = 6619L;
    }

    static class C6620 {
        long a6620 = 6620L;
    }

    static class C6621 {
        long a6621 = 6621L;
    }

    static class C6622 {
        long a6622 = 6622L;
    }

    static class C6623 {
        long a6623 = 6623L;
    }

    static class C6624 {
        long a6624 = 6624L;
    }

    static class C6625 {
        long a6625 = 6625L;
    }

    static class C6626 {
        long a6626 = 6626L;
    }

    static class C6627 {
        long a6627 = 6627L;
    }

    static class C6628 {
        long a6628 = 6628L;
    }

    static class C6629 {
        long a6629 = 6629L;
    }

    static class C6630 {
        long a6630 = 6630L;
    }

    static class C6631 {
        long a6631 = 6631L;
    }

    static class C6632 {
        long a6632 = 6632L;
    }

    static class C6633 {
        long a6633 = 6633L;
    }

    static class C6634 {
        long a6634 = 6634L;
    }

    static class C6635 {
        long a6635 = 6635L;
    }

    static class C6636 {
        long a6636 = 6636L;
    }

    static class C6637 {
        long a6637 = 6637L;
    }

    static class C6638 {
        long a6638 = 6638L;
    }

    static class C6639 {
        long a6639 = 6639L;
    }

    static class C6640 {
        long a6640 = 6640L;
    }

    static class C6641 {
        long a6641 = 6641L;
    }

    static class C6642 {
        long a6642 = 6642L;
    }

    static class C6643 {
        long a6643 = 6643L;
    }

    static class C6644 {
        long a6644 = 6644L;
    }

    static class C6645 {
        long a6645 = 6645L;
    }

    static class C6646 {
        long a6646 = 6646L;
    }

    static class C6647 {
        long a6647 = 6647L;
    }

    static class C6648 {
        long a6648 = 6648L;
    }

    static class C6649 {
        long a6649 = 6649L;
    }

    static class C6650 {
        long a6650 = 6650L;
    }

    static class C6651 {
        long a6651 = 6651L;
    }

    static class C6652 {
        long a6652 = 6652L;
    }

    static class C6653 {
        long a6653 = 6653L;
    }

    static class C6654 {
        long a6654 = 6654L;
    }

    static class C6655 {
        long a6655 = 6655L;
    }

    static class C6656 {
        long a6656 = 6656L;
    }

    static class C6657 {
        long a6657 = 6657L;
    }

    static class C6658 {
        long a6658 = 6658L;
    }

    static class C6659 {
        long a6659 = 6659L;
    }

    static class C6660 {
        long a6660 = 6660L;
    }

    static class C6661 {
        long a6661 = 6661L;
    }

    static class C6662 {
        long a6662 = 6662L;
    }

    static class C6663 {
        long a6663 = 6663L;
    }

    static class C6664 {
        long a6664 = 6664L;
    }

    static class C6665 {
        long a6665 = 6665L;
    }

    static class C6666 {
        long a6666 = 6666L;
    }

    static class C6667 {
        long a6667 = 6667L;
    }

    static class C6668 {
        long a6668 = 6668L;
    }

    static class C6669 {
        long a6669 = 6669L;
    }

    static class C6670 {
        long a6670 = 6670L;
    }

    static class C6671 {
        long a6671 = 6671L;
    }

    static class C6672 {
        long a6672 = 6672L;
    }

    static class C6673 {
        long a6673 = 6673L;
    }

    static class C6674 {
        long a6674 = 6674L;
    }

    static class C6675 {
        long a6675 = 6675L;
    }

    static class C6676 {
        long a6676 = 6676L;
    }

    static class C6677 {
        long a6677 = 6677L;
    }

    static class C6678 {
        long a6678 = 6678L;
    }

    static class C6679 {
        long a6679 = 6679L;
    }

    static class C6680 {
        long a6680 = 6680L;
    }

    static class C6681 {
        long a6681 = 6681L;
    }

    static class C6682 {
        long a6682 = 6682L;
    }

    static class C6683 {
        long a6683 = 6683L;
    }

    static class C6684 {
        long a6684 = 6684L;
    }

    static class C6685 {
        long a6685 = 6685L;
    }

    static class C6686 {
        long a6686 = 6686L;
    }

    static class C6687 {
        long a6687 = 6687L;
    }

    static class C6688 {
        long a6688 = 6688L;
    }

    static class C6689 {
        long a6689 = 6689L;
    }

    static class C6690 {
        long a6690 = 6690L;
    }

    static class C6691 {
        long a6691 = 6691L;
    }

    static class C6692 {
        long a6692 = 6692L;
    }

    static class C6693 {
        long a6693 = 6693L;
    }

    static class C6694 {
        long a6694 = 6694L;
    }

    static class C6695 {
        long a6695 = 6695L;
    }

    static class C6696 {
        long a6696 = 6696L;
    }

    static class C6697 {
        long a6697 = 6697L;
    }

    static class C6698 {
        long a6698 = 6698L;
    }

    static class C6699 {
        long a6699 = 6699L;
    }

    static class C6700 {
        long a6700 = 6700L;
    }

    static class C6701 {
        long a6701 = 6701L;
    }

    static class C6702 {
        long a6702 = 6702L;
    }

    static class C6703 {
        long a6703 = 6703L;
    }

    static class C6704 {
        long a6704 = 6704L;
    }

    static class C6705 {
        long a6705 = 6705L;
    }

    static class C6706 {
        long a6706 = 6706L;
    }

    static class C6707 {
        long a6707 = 6707L;
    }

    static class C6708 {
        long a6708 = 6708L;
    }

    static class C6709 {
        long a6709 = 6709L;
    }

    static class C6710 {
        long a6710 = 6710L;
    }

    static class C6711 {
        long a6711 = 6711L;
    }

    static class C6712 {
        long a6712 = 6712L;
    }

    static class C6713 {
        long a6713 = 6713L;
    }

    static class C6714 {
        long a6714 = 6714L;
    }

    static class C6715 {
        long a6715 = 6715L;
    }

    static class C6716 {
        long a6716 = 6716L;
    }

    static class C6717 {
        long a6717 = 6717L;
    }

    static class C6718 {
        long a6718 = 6718L;
    }

    static class C6719 {
        long a6719 = 6719L;
    }

    static class C6720 {
        long a6720 = 6720L;
    }

    static class C6721 {
        long a6721 = 6721L;
    }

    static class C6722 {
        long a6722 = 6722L;
    }

    static class C6723 {
        long a6723 = 6723L;
    }

    static class C6724 {
        long a6724 = 6724L;
    }

    static class C6725 {
        long a6725 = 6725L;
    }

    static class C6726 {
        long a6726 = 6726L;
    }

    static class C6727 {
        long a6727 = 6727L;
    }

    static class C6728 {
        long a6728 = 6728L;
    }

    static class C6729 {
        long a6729 = 6729L;
    }

    static class C6730 {
        long a6730 = 6730L;
    }

    static class C6731 {
        long a6731 = 6731L;
    }

    static class C6732 {
        long a6732 = 6732L;
    }

    static class C6733 {
        long a6733 = 6733L;
    }

    static class C6734 {
        long a6734 = 6734L;
    }

    static class C6735 {
        long a6735 = 6735L;
    }

    static class C6736 {
        long a6736 = 6736L;
    }

    static class C6737 {
        long a6737 = 6737L;
    }

    static class C6738 {
        long a6738 = 6738L;
    }

    static class C6739 {
        long a6739 = 6739L;
    }

    static class C6740 {
        long a6740 = 6740L;
    }

    static class C6741 {
        long a6741 = 6741L;
    }

    static class C6742 {
        long a6742 = 6742L;
    }

    static class C6743 {
        long a6743 = 6743L;
    }

    static class C6744 {
        long a6744 = 6744L;
    }

    static class C6745 {
        long a6745 = 6745L;
    }

    static class C6746 {
        long a6746 = 6746L;
    }

    static class C6747 {
        long a6747 = 6747L;
    }

    static class C6748 {
        long a6748 = 6748L;
    }

    static class C6749 {
        long a6749 = 6749L;
    }

    static class C6750 {
        long a6750 = 6750L;
    }

    static class C6751 {
        long a6751 = 6751L;
    }

    static class C6752 {
        long a6752 = 6752L;
    }

    static class C6753 {
        long a6753 = 6753L;
    }

    static class C6754 {
        long a6754 = 6754L;
    }

    static class C6755 {
        long a6755 = 6755L;
    }

    static class C6756 {
        long a6756 = 6756L;
    }

    static class C6757 {
        long a6757 = 6757L;
    }

    static class C6758 {
        long a6758 = 6758L;
    }

    static class C6759 {
        long a6759 = 6759L;
    }

    static class C6760 {
        long a6760 = 6760L;
    }

    static class C6761 {
        long a6761 = 6761L;
    }

    static class C6762 {
        long a6762 = 6762L;
    }

    static class C6763 {
        long a6763 = 6763L;
    }

    static class C6764 {
        long a6764 = 6764L;
    }

    static class C6765 {
        long a6765 = 6765L;
    }

    static class C6766 {
        long a6766 = 6766L;
    }

    static class C6767 {
        long a6767 = 6767L;
    }

    static class C6768 {
        long a6768 = 6768L;
    }

    static class C6769 {
        long a6769 = 6769L;
    }

    static class C6770 {
        long a6770 = 6770L;
    }

    static class C6771 {
        long a6771 = 6771L;
    }

    static class C6772 {
        long a6772 = 6772L;
    }

    static class C6773 {
        long a6773 = 6773L;
    }

    static class C6774 {
        long a6774 = 6774L;
    }

    static class C6775 {
        long a6775 = 6775L;
    }

    static class C6776 {
        long a6776 = 6776L;
    }

    static class C6777 {
        long a6777 = 6777L;
    }

    static class C6778 {
        long a6778 = 6778L;
    }

    static class C6779 {
        long a6779 = 6779L;
    }

    static class C6780 {
        long a6780 = 6780L;
    }

    static class C6781 {
        long a6781 = 6781L;
    }

    static class C6782 {
        long a6782 = 6782L;
    }

    static class C6783 {
        long a6783 = 6783L;
    }

    static class C6784 {
        long a6784 = 6784L;
    }

    static class C6785 {
        long a6785 = 6785L;
    }

    static class C6786 {
        long a6786 = 6786L;
    }

    static class C6787 {
        long a6787 = 6787L;
    }

    static class C6788 {
        long a6788 = 6788L;
    }

    static class C6789 {
        long a6789 = 6789L;
    }

    static class C6790 {
        long a6790 = 6790L;
    }

    static class C6791 {
        long a6791 = 6791L;
    }

    static class C6792 {
        long a6792 = 6792L;
    }

    static class C6793 {
        long a6793 = 6793L;
    }

    static class C6794 {
        long a6794 = 6794L;
    }

    static class C6795 {
        long a6795 = 6795L;
    }

    static class C6796 {
        long a6796 = 6796L;
    }

    static class C6797 {
        long a6797 = 6797L;
    }

    static class C6798 {
        long a6798 = 6798L;
    }

    static class C6799 {
        long a6799 = 6799L;
    }

    static class C6800 {
        long a6800 = 6800L;
    }

    static class C6801 {
        long a6801 = 6801L;
    }

    static class C6802 {
        long a6802 = 6802L;
    }

    static class C6803 {
        long a6803 = 6803L;
    }

    static class C6804 {
        long a6804 = 6804L;
    }

    static class C6805 {
        long a6805 = 6805L;
    }

    static class C6806 {
        long a6806 = 6806L;
    }

    static class C6807 {
        long a6807 = 6807L;
    }

    static class C6808 {
        long a6808 = 6808L;
    }

    static class C6809 {
        long a6809 = 6809L;
    }

    static class C6810 {
        long a6810 = 6810L;
    }

    static class C6811 {
        long a6811 = 6811L;
    }

    static class C6812 {
        long a6812 = 6812L;
    }

    static class C6813 {
        long a6813 = 6813L;
    }

    static class C6814 {
        long a6814 = 6814L;
    }

    static class C6815 {
        long a6815 = 6815L;
    }

    static class C6816 {
        long a6816 = 6816L;
    }

    static class C6817 {
        long a6817 = 6817L;
    }

    static class C6818 {
        long a6818 = 6818L;
    }

    static class C6819 {
        long a6819 = 6819L;
    }

    static class C6820 {
        long a6820 = 6820L;
    }

    static class C6821 {
        long a6821 = 6821L;
    }

    static class C6822 {
        long a6822 = 6822L;
    }

    static class C6823 {
        long a6823 = 6823L;
    }

    static class C6824 {
        long a6824 = 6824L;
    }

    static class C6825 {
        long a6825 = 6825L;
    }

    static class C6826 {
        long a6826 = 6826L;
    }

    static class C6827 {
        long a6827 = 6827L;
    }

    static class C6828 {
        long a6828 = 6828L;
    }

    static class C6829 {
        long a6829 = 6829L;
    }

    static class C6830 {
        long a6830 = 6830L;
    }

    static class C6831 {
        long a6831 = 6831L;
    }

    static class C6832 {
        long a6832 = 6832L;
    }

    static class C6833 {
        long a6833 = 6833L;
    }

    static class C6834 {
        long a6834 = 6834L;
    }

    static class C6835 {
        long a6835 = 6835L;
    }

    static class C6836 {
        long a6836 = 6836L;
    }

    static class C6837 {
        long a6837 = 6837L;
    }

    static class C6838 {
        long a6838 = 6838L;
    }

    static class C6839 {
        long a6839 = 6839L;
    }

    static class C6840 {
        long a6840 = 6840L;
    }

    static class C6841 {
        long a6841 = 6841L;
    }

    static class C6842 {
        long a6842 = 6842L;
    }

    static class C6843 {
        long a6843 = 6843L;
    }

    static class C6844 {
        long a6844 = 6844L;
    }

    static class C6845 {
        long a6845 = 6845L;
    }

    static class C6846 {
        long a6846 = 6846L;
    }

    static class C6847 {
        long a6847 = 6847L;
    }

    static class C6848 {
        long a6848 = 6848L;
    }

    static class C6849 {
        long a6849 = 6849L;
    }

    static class C6850 {
        long a6850 = 6850L;
    }

    static class C6851 {
        long a6851 = 6851L;
    }

    static class C6852 {
        long a6852 = 6852L;
    }

    static class C6853 {
        long a6853 = 6853L;
    }

    static class C6854 {
        long a6854 = 6854L;
    }

    static class C6855 {
        long a6855 = 6855L;
    }

    static class C6856 {
        long a6856 = 6856L;
    }

    static class C6857 {
        long a6857 = 6857L;
    }

    static class C6858 {
        long a6858 = 6858L;
    }

    static class C6859 {
        long a6859 = 6859L;
    }

    static class C6860 {
        long a6860 = 6860L;
    }

    static class C6861 {
        long a6861 = 6861L;
    }

    static class C6862 {
        long a6862 = 6862L;
    }

    static class C6863 {
        long a6863 = 6863L;
    }

    static class C6864 {
        long a6864 = 6864L;
    }

    static class C6865 {
        long a6865 = 6865L;
    }

    static class C6866 {
        long a6866 = 6866L;
    }

    static class C6867 {
        long a6867 = 6867L;
    }

    static class C6868 {
        long a6868 = 6868L;
    }

    static class C6869 {
        long a6869 = 6869L;
    }

    static class C6870 {
        long a6870 = 6870L;
    }

    static class C6871 {
        long a6871 = 6871L;
    }

    static class C6872 {
        long a6872 = 6872L;
    }

    static class C6873 {
        long a6873 = 6873L;
    }

    static class C6874 {
        long a6874 = 6874L;
    }

    static class C6875 {
        long a6875 = 6875L;
    }

    static class C6876 {
        long a6876 = 6876L;
    }

    static class C6877 {
        long a6877 = 6877L;
    }

    static class C6878 {
        long a6878 = 6878L;
    }

    static class C6879 {
        long a6879 = 6879L;
    }

    static class C6880 {
        long a6880 = 6880L;
    }

    static class C6881 {
        long a6881 = 6881L;
    }

    static class C6882 {
        long a6882 = 6882L;
    }

    static class C6883 {
        long a6883 = 6883L;
    }

    static class C6884 {
        long a6884 = 6884L;
    }

    static class C6885 {
        long a6885 = 6885L;
    }

    static class C6886 {
        long a6886 = 6886L;
    }

    static class C6887 {
        long a6887 = 6887L;
    }

    static class C6888 {
        long a6888 = 6888L;
    }

    static class C6889 {
        long a6889 = 6889L;
    }

    static class C6890 {
        long a6890 = 6890L;
    }

    static class C6891 {
        long a6891 = 6891L;
    }

    static class C6892 {
        long a6892 = 6892L;
    }

    static class C6893 {
        long a6893 = 6893L;
    }

    static class C6894 {
        long a6894 = 6894L;
    }

    static class C6895 {
        long a6895 = 6895L;
    }

    static class C6896 {
        long a6896 = 6896L;
    }

    static class C6897 {
        long a6897 = 6897L;
    }

    static class C6898 {
        long a6898 = 6898L;
    }

    static class C6899 {
        long a6899 = 6899L;
    }

    static class C6900 {
        long a6900 = 6900L;
    }

    static class C6901 {
        long a6901 = 6901L;
    }

    static class C6902 {
        long a6902 = 6902L;
    }

    static class C6903 {
        long a6903 = 6903L;
    }

    static class C6904 {
        long a6904 = 6904L;
    }

    static class C6905 {
        long a6905 = 6905L;
    }

    static class C6906 {
        long a6906 = 6906L;
    }

    static class C6907 {
        long a6907 = 6907L;
    }

    static class C6908 {
        long a6908 = 6908L;
    }

    static class C6909 {
        long a6909 = 6909L;
    }

    static class C6910 {
        long a6910 = 6910L;
    }

    static class C6911 {
        long a6911 = 6911L;
    }

    static class C6912 {
        long a6912 = 6912L;
    }

    static class C6913 {
        long a6913 = 6913L;
    }

    static class C6914 {
        long a6914 = 6914L;
    }

    static class C6915 {
        long a6915 = 6915L;
    }

    static class C6916 {
        long a6916 = 6916L;
    }

    static class C6917 {
        long a6917 = 6917L;
    }

    static class C6918 {
        long a6918 = 6918L;
    }

    static class C6919 {
        long a6919 = 6919L;
    }

    static class C6920 {
        long a6920 = 6920L;
    }

    static class C6921 {
        long a6921 = 6921L;
    }

    static class C6922 {
        long a6922 = 6922L;
    }

    static class C6923 {
        long a6923 = 6923L;
    }

    static class C6924 {
        long a6924 = 6924L;
    }

    static class C6925 {
        long a6925 = 6925L;
    }

    static class C6926 {
        long a6926 = 6926L;
    }

    static class C6927 {
        long a6927 = 6927L;
    }

    static class C6928 {
        long a6928 = 6928L;
    }

    static class C6929 {
        long a6929 = 6929L;
    }

    static class C6930 {
        long a6930 = 6930L;
    }

    static class C6931 {
        long a6931 = 6931L;
    }

    static class C6932 {
        long a6932 = 6932L;
    }

    static class C6933 {
        long a6933 = 6933L;
    }

    static class C6934 {
        long a6934 = 6934L;
    }

    static class C6935 {
        long a6935 = 6935L;
    }

    static class C6936 {
        long a6936 = 6936L;
    }

    static class C6937 {
        long a6937 = 6937L;
    }

    static class C6938 {
        long a6938 = 6938L;
    }

    static class C6939 {
        long a6939 = 6939L;
    }

    static class C6940 {
        long a6940 = 6940L;
    }

    static class C6941 {
        long a6941 = 6941L;
    }

    static class C6942 {
        long a6942 = 6942L;
    }

    static class C6943 {
        long a6943 = 6943L;
    }

    static class C6944 {
        long a6944 = 6944L;
    }

    static class C6945 {
        long a6945 = 6945L;
    }

    static class C6946 {
        long a6946 = 6946L;
    }

    static class C6947 {
        long a6947 = 6947L;
    }

    static class C6948 {
        long a6948 = 6948L;
    }

    static class C6949 {
        long a6949 = 6949L;
    }

    static class C6950 {
        long a6950 = 6950L;
    }

    static class C6951 {
        long a6951 = 6951L;
    }

    static class C6952 {
        long a6952 = 6952L;
    }

    static class C6953 {
        long a6953 = 6953L;
    }

    static class C6954 {
        long a6954 = 6954L;
    }

    static class C6955 {
        long a6955 = 6955L;
    }

    static class C6956 {
        long a6956 = 6956L;
    }

    static class C6957 {
        long a6957 = 6957L;
    }

    static class C6958 {
        long a6958 = 6958L;
    }

    static class C6959 {
        long a6959 = 6959L;
    }

    static class C6960 {
        long a6960 = 6960L;
    }

    static class C6961 {
        long a6961 = 6961L;
    }

    static class C6962 {
        long a6962 = 6962L;
    }

    static class C6963 {
        long a6963 = 6963L;
    }

    static class C6964 {
        long a6964 = 6964L;
    }

    static class C6965 {
        long a6965 = 6965L;
    }

    static class C6966 {
        long a6966 = 6966L;
    }

    static class C6967 {
        long a6967 = 6967L;
    }

    static class C6968 {
        long a6968 = 6968L;
    }

    static class C6969 {
        long a6969 = 6969L;
    }

    static class C6970 {
        long a6970 = 6970L;
    }

    static class C6971 {
        long a6971 = 6971L;
    }

    static class C6972 {
        long a6972 = 6972L;
    }

    static class C6973 {
        long a6973 = 6973L;
    }

    static class C6974 {
        long a6974 = 6974L;
    }

    static class C6975 {
        long a6975 = 6975L;
    }

    static class C6976 {
        long a6976 = 6976L;
    }

    static class C6977 {
        long a6977 = 6977L;
    }

    static class C6978 {
        long a6978 = 6978L;
    }

    static class C6979 {
        long a6979 = 6979L;
    }

    static class C6980 {
        long a6980 = 6980L;
    }

    static class C6981 {
        long a6981 = 6981L;
    }

    static class C6982 {
        long a6982 = 6982L;
    }

    static class C6983 {
        long a6983 = 6983L;
    }

    static class C6984 {
        long a6984 = 6984L;
    }

    static class C6985 {
        long a6985 = 6985L;
    }

    static class C6986 {
        long a6986 = 6986L;
    }

    static class C6987 {
        long a6987 = 6987L;
    }

    static class C6988 {
        long a6988 = 6988L;
    }

    static class C6989 {
        long a6989 = 6989L;
    }

    static class C6990 {
        long a6990 = 6990L;
    }

    static class C6991 {
        long a6991 = 6991L;
    }

    static class C6992 {
        long a6992 = 6992L;
    }

    static class C6993 {
        long a6993 = 6993L;
    }

    static class C6994 {
        long a6994 = 6994L;
    }

    static class C6995 {
        long a6995 = 6995L;
    }

    static class C6996 {
        long a6996 = 6996L;
    }

    static class C6997 {
        long a6997 = 6997L;
    }

    static class C6998 {
        long a6998 = 6998L;
    }

    static class C6999 {
        long a6999 = 6999L;
    }

    static class C7000 {
        long a7000 = 7000L;
    }

    static class C7001 {
        long a7001 = 7001L;
    }

    static class C7002 {
        long a7002 = 7002L;
    }

    static class C7003 {
        long a7003 = 7003L;
    }

    static class C7004 {
        long a7004 = 7004L;
    }

    static class C7005 {
        long a7005 = 7005L;
    }

    static class C7006 {
        long a7006 = 7006L;
    }

    static class C7007 {
        long a7007 = 7007L;
    }

    static class C7008 {
        long a7008 = 7008L;
    }

    static class C7009 {
        long a7009 = 7009L;
    }

    static class C7010 {
        long a7010 = 7010L;
    }

    static class C7011 {
        long a7011 = 7011L;
    }

    static class C7012 {
        long a7012 = 7012L;
    }

    static class C7013 {
        long a7013 = 7013L;
    }

    static class C7014 {
        long a7014 = 7014L;
    }

    static class C7015 {
        long a7015 = 7015L;
    }

    static class C7016 {
        long a7016 = 7016L;
    }

    static class C7017 {
        long a7017 = 7017L;
    }

    static class C7018 {
        long a7018 = 7018L;
    }

    static class C7019 {
        long a7019 = 7019L;
    }

    static class C7020 {
        long a7020 = 7020L;
    }

    static class C7021 {
        long a7021 = 7021L;
    }

    static class C7022 {
        long a7022 = 7022L;
    }

    static class C7023 {
        long a7023 = 7023L;
    }

    static class C7024 {
        long a7024 = 7024L;
    }

    static class C7025 {
        long a7025 = 7025L;
    }

    static class C7026 {
        long a7026 = 7026L;
    }

    static class C7027 {
        long a7027 = 7027L;
    }

    static class C7028 {
        long a7028 = 7028L;
    }

    static class C7029 {
        long a7029 = 7029L;
    }

    static class C7030 {
        long a7030 = 7030L;
    }

    static class C7031 {
        long a7031 = 7031L;
    }

    static class C7032 {
        long a7032 = 7032L;
    }

    static class C7033 {
        long a7033 = 7033L;
    }

    static class C7034 {
        long a7034 = 7034L;
    }

    static class C7035 {
        long a7035 = 7035L;
    }

    static class C7036 {
        long a7036 = 7036L;
    }

    static class C7037 {
        long a7037 = 7037L;
    }

    static class C7038 {
        long a7038 = 7038L;
    }

    static class C7039 {
        long a7039 = 7039L;
    }

    static class C7040 {
        long a7040 = 7040L;
    }

    static class C7041 {
        long a7041 = 7041L;
    }

    static class C7042 {
        long a7042 = 7042L;
    }

    static class C7043 {
        long a7043 = 7043L;
    }

    static class C7044 {
        long a7044 = 7044L;
    }

    static class C7045 {
        long a7045 = 7045L;
    }

    static class C7046 {
        long a7046 = 7046L;
    }

    static class C7047 {
        long a7047 = 7047L;
    }

    static class C7048 {
        long a7048 = 7048L;
    }

    static class C7049 {
        long a7049 = 7049L;
    }

    static class C7050 {
        long a7050 = 7050L;
    }

    static class C7051 {
        long a7051 = 7051L;
    }

    static class C7052 {
        long a7052 = 7052L;
    }

    static class C7053 {
        long a7053 = 7053L;
    }

    static class C7054 {
        long a7054 = 7054L;
    }

    static class C7055 {
        long a7055 = 7055L;
    }

    static class C7056 {
        long a7056 = 7056L;
    }

    static class C7057 {
        long a7057 = 7057L;
    }

    static class C7058 {
        long a7058 = 7058L;
    }

    static class C7059 {
        long a7059 = 7059L;
    }

    static class C7060 {
        long a7060 = 7060L;
    }

    static class C7061 {
        long a7061 = 7061L;
    }

    static class C7062 {
        long a7062 = 7062L;
    }

    static class C7063 {
        long a7063 = 7063L;
    }

    static class C7064 {
        long a7064 = 7064L;
    }

    static class C7065 {
        long a7065 = 7065L;
    }

    static class C7066 {
        long a7066 = 7066L;
    }

    static class C7067 {
        long a7067 = 7067L;
    }

    static class C7068 {
        long a7068 = 7068L;
    }

    static class C7069 {
        long a7069 = 7069L;
    }

    static class C7070 {
        long a7070 = 7070L;
    }

    static class C7071 {
        long a7071 = 7071L;
    }

    static class C7072 {
        long a7072 = 7072L;
    }

    static class C7073 {
        long a7073 = 7073L;
    }

    static class C7074 {
        long a7074 = 7074L;
    }

    static class C7075 {
        long a7075 = 7075L;
    }

    static class C7076 {
        long a7076 = 7076L;
    }

    static class C7077 {
        long a7077 = 7077L;
    }

    static class C7078 {
        long a7078 = 7078L;
    }

    static class C7079 {
        long a7079 = 7079L;
    }

    static class C7080 {
        long a7080 = 7080L;
    }

    static class C7081 {
        long a7081 = 7081L;
    }

    static class C7082 {
        long a7082 = 7082L;
    }

    static class C7083 {
        long a7083 = 7083L;
    }

    static class C7084 {
        long a7084 = 7084L;
    }

    static class C7085 {
        long a7085 = 7085L;
    }

    static class C7086 {
        long a7086 = 7086L;
    }

    static class C7087 {
        long a7087 = 7087L;
    }

    static class C7088 {
        long a7088 = 7088L;
    }

    static class C7089 {
        long a7089 = 7089L;
    }

    static class C7090 {
        long a7090 = 7090L;
    }

    static class C7091 {
        long a7091 = 7091L;
    }

    static class C7092 {
        long a7092 = 7092L;
    }

    static class C7093 {
        long a7093 = 7093L;
    }

    static class C7094 {
        long a7094 = 7094L;
    }

    static class C7095 {
        long a7095 = 7095L;
    }

    static class C7096 {
        long a7096 = 7096L;
    }

    static class C7097 {
        long a7097 = 7097L;
    }

    static class C7098 {
        long a7098 = 7098L;
    }

    static class C7099 {
        long a7099 = 7099L;
    }

    static class C7100 {
        long a7100 = 7100L;
    }

    static class C7101 {
        long a7101 = 7101L;
    }

    static class C7102 {
        long a7102 = 7102L;
    }

    static class C7103 {
        long a7103 = 7103L;
    }

    static class C7104 {
        long a7104 = 7104L;
    }

    static class C7105 {
        long a7105 = 7105L;
    }

    static class C7106 {
        long a7106 = 7106L;
    }

    static class C7107 {
        long a7107 = 7107L;
    }

    static class C7108 {
        long a7108 = 7108L;
    }

    static class C7109 {
        long a7109 = 7109L;
    }

    static class C7110 {
        long a7110 = 7110L;
    }

    static class C7111 {
        long a7111 = 7111L;
    }

    static class C7112 {
        long a7112 = 7112L;
    }

    static class C7113 {
        long a7113 = 7113L;
    }

    static class C7114 {
        long a7114 = 7114L;
    }

    static class C7115 {
        long a7115 = 7115L;
    }

    static class C7116 {
        long a7116 = 7116L;
    }

    static class C7117 {
        long a7117 = 7117L;
    }

    static class C7118 {
        long a7118 = 7118L;
    }

    static class C7119 {
        long a7119 = 7119L;
    }

    static class C7120 {
        long a7120 = 7120L;
    }

    static class C7121 {
        long a7121 = 7121L;
    }

    static class C7122 {
        long a7122 = 7122L;
    }

    static class C7123 {
        long a7123 = 7123L;
    }

    static class C7124 {
        long a7124 = 7124L;
    }

    static class C7125 {
        long a7125 = 7125L;
    }

    static class C7126 {
        long a7126 = 7126L;
    }

    static class C7127 {
        long a7127 = 7127L;
    }

    static class C7128 {
        long a7128 = 7128L;
    }

    static class C7129 {
        long a7129 = 7129L;
    }

    static class C7130 {
        long a7130 = 7130L;
    }

    static class C7131 {
        long a7131 = 7131L;
    }

    static class C7132 {
        long a7132 = 7132L;
    }

    static class C7133 {
        long a7133 = 7133L;
    }

    static class C7134 {
        long a7134 = 7134L;
    }

    static class C7135 {
        long a7135 = 7135L;
    }

    static class C7136 {
        long a7136 = 7136L;
    }

    static class C7137 {
        long a7137 = 7137L;
    }

    static class C7138 {
        long a7138 = 7138L;
    }

    static class C7139 {
        long a7139 = 7139L;
    }

    static class C7140 {
        long a7140 = 7140L;
    }

    static class C7141 {
        long a7141 = 7141L;
    }

    static class C7142 {
        long a7142 = 7142L;
    }

    static class C7143 {
        long a7143 = 7143L;
    }

    static class C7144 {
        long a7144 = 7144L;
    }

    static class C7145 {
        long a7145 = 7145L;
    }

    static class C7146 {
        long a7146 = 7146L;
    }

    static class C7147 {
        long a7147 = 7147L;
    }

    static class C7148 {
        long a7148 = 7148L;
    }

    static class C7149 {
        long a7149 = 7149L;
    }

    static class C7150 {
        long a7150 = 7150L;
    }

    static class C7151 {
        long a7151 = 7151L;
    }

    static class C7152 {
        long a7152 = 7152L;
    }

    static class C7153 {
        long a7153 = 7153L;
    }

    static class C7154 {
        long a7154 = 7154L;
    }

    static class C7155 {
        long a7155 = 7155L;
    }

    static class C7156 {
        long a7156 = 7156L;
    }

    static class C7157 {
        long a7157 = 7157L;
    }

    static class C7158 {
        long a7158 = 7158L;
    }

    static class C7159 {
        long a7159 = 7159L;
    }

    static class C7160 {
        long a7160 = 7160L;
    }

    static class C7161 {
        long a7161 = 7161L;
    }

    static class C7162 {
        long a7162 = 7162L;
    }

    static class C7163 {
        long a7163 = 7163L;
    }

    static class C7164 {
        long a7164 = 7164L;
    }

    static class C7165 {
        long a7165 = 7165L;
    }

    static class C7166 {
        long a7166 = 7166L;
    }

    static class C7167 {
        long a7167 = 7167L;
    }

    static class C7168 {
        long a7168 = 7168L;
    }

    static class C7169 {
        long a7169 = 7169L;
    }

    static class C7170 {
        long a7170 = 7170L;
    }

    static class C7171 {
        long a7171 = 7171L;
    }

    static class C7172 {
        long a7172 = 7172L;
    }

    static class C7173 {
        long a7173 = 7173L;
    }

    static class C7174 {
        long a7174 = 7174L;
    }

    static class C7175 {
        long a7175 = 7175L;
    }

    static class C7176 {
        long a7176 = 7176L;
    }

    static class C7177 {
        long a7177 = 7177L;
    }

    static class C7178 {
        long a7178 = 7178L;
    }

    static class C7179 {
        long a7179 = 7179L;
    }

    static class C7180 {
        long a7180 = 7180L;
    }

    static class C7181 {
        long a7181 = 7181L;
    }

    static class C7182 {
        long a7182 = 7182L;
    }

    static class C7183 {
        long a7183 = 7183L;
    }

    static class C7184 {
        long a7184 = 7184L;
    }

    static class C7185 {
        long a7185 = 7185L;
    }

    static class C7186 {
        long a7186 = 7186L;
    }

    static class C7187 {
        long a7187 = 7187L;
    }

    static class C7188 {
        long a7188 = 7188L;
    }

    static class C7189 {
        long a7189 = 7189L;
    }

    static class C7190 {
        long a7190 = 7190L;
    }

    static class C7191 {
        long a7191 = 7191L;
    }

    static class C7192 {
        long a7192 = 7192L;
    }

    static class C7193 {
        long a7193 = 7193L;
    }

    static class C7194 {
        long a7194 = 7194L;
    }

    static class C7195 {
        long a7195 = 7195L;
    }

    static class C7196 {
        long a7196 = 7196L;
    }

    static class C7197 {
        long a7197 = 7197L;
    }

    static class C7198 {
        long a7198 = 7198L;
    }

    static class C7199 {
        long a7199 = 7199L;
    }

    static class C7200 {
        long a7200 = 7200L;
    }

    static class C7201 {
        long a7201 = 7201L;
    }

    static class C7202 {
        long a7202 = 7202L;
    }

    static class C7203 {
        long a7203 = 7203L;
    }

    static class C7204 {
        long a7204 = 7204L;
    }

    static class C7205 {
        long a7205 = 7205L;
    }

    static class C7206 {
        long a7206 = 7206L;
    }

    static class C7207 {
        long a7207 = 7207L;
    }

    static class C7208 {
        long a7208 = 7208L;
    }

    static class C7209 {
        long a7209 = 7209L;
    }

    static class C7210 {
        long a7210 = 7210L;
    }

    static class C7211 {
        long a7211 = 7211L;
    }

    static class C7212 {
        long a7212 = 7212L;
    }

    static class C7213 {
        long a7213 = 7213L;
    }

    static class C7214 {
        long a7214 = 7214L;
    }

    static class C7215 {
        long a7215 = 7215L;
    }

    static class C7216 {
        long a7216 = 7216L;
    }

    static class C7217 {
        long a7217 = 7217L;
    }

    static class C7218 {
        long a7218 = 7218L;
    }

    static class C7219 {
        long a7219 = 7219L;
    }

    static class C7220 {
        long a7220 = 7220L;
    }

    static class C7221 {
        long a7221 = 7221L;
    }

    static class C7222 {
        long a7222 = 7222L;
    }

    static class C7223 {
        long a7223 = 7223L;
    }

    static class C7224 {
        long a7224 = 7224L;
    }

    static class C7225 {
        long a7225 = 7225L;
    }

    static class C7226 {
        long a7226 = 7226L;
    }

    static class C7227 {
        long a7227 = 7227L;
    }

    static class C7228 {
        long a7228 = 7228L;
    }

    static class C7229 {
        long a7229 = 7229L;
    }

    static class C7230 {
        long a7230 = 7230L;
    }

    static class C7231 {
        long a7231 = 7231L;
    }

    static class C7232 {
        long a7232 = 7232L;
    }

    static class C7233 {
        long a7233 = 7233L;
    }

    static class C7234 {
        long a7234 = 7234L;
    }

    static class C7235 {
        long a7235 = 7235L;
    }

    static class C7236 {
        long a7236 = 7236L;
    }

    static class C7237 {
        long a7237 = 7237L;
    }

    static class C7238 {
        long a7238 = 7238L;
    }

    static class C7239 {
        long a7239 = 7239L;
    }

    static class C7240 {
        long a7240 = 7240L;
    }

    static class C7241 {
        long a7241 = 7241L;
    }

    static class C7242 {
        long a7242 = 7242L;
    }

    static class C7243 {
        long a7243 = 7243L;
    }

    static class C7244 {
        long a7244 = 7244L;
    }

    static class C7245 {
        long a7245 = 7245L;
    }

    static class C7246 {
        long a7246 = 7246L;
    }

    static class C7247 {
        long a7247 = 7247L;
    }

    static class C7248 {
        long a7248 = 7248L;
    }

    static class C7249 {
        long a7249 = 7249L;
    }

    static class C7250 {
        long a7250 = 7250L;
    }

    static class C7251 {
        long a7251 = 7251L;
    }

    static class C7252 {
        long a7252 = 7252L;
    }

    static class C7253 {
        long a7253 = 7253L;
    }

    static class C7254 {
        long a7254 = 7254L;
    }

    static class C7255 {
        long a7255 = 7255L;
    }

    static class C7256 {
        long a7256 = 7256L;
    }

    static class C7257 {
        long a7257 = 7257L;
    }

    static class C7258 {
        long a7258 = 7258L;
    }

    static class C7259 {
        long a7259 = 7259L;
    }

    static class C7260 {
        long a7260 = 7260L;
    }

    static class C7261 {
        long a7261 = 7261L;
    }

    static class C7262 {
        long a7262 = 7262L;
    }

    static class C7263 {
        long a7263 = 7263L;
    }

    static class C7264 {
        long a7264 = 7264L;
    }

    static class C7265 {
        long a7265 = 7265L;
    }

    static class C7266 {
        long a7266 = 7266L;
    }

    static class C7267 {
        long a7267 = 7267L;
    }

    static class C7268 {
        long a7268 = 7268L;
    }

    static class C7269 {
        long a7269 = 7269L;
    }

    static class C7270 {
        long a7270 = 7270L;
    }

    static class C7271 {
        long a7271 = 7271L;
    }

    static class C7272 {
        long a7272 = 7272L;
    }

    static class C7273 {
        long a7273 = 7273L;
    }

    static class C7274 {
        long a7274 = 7274L;
    }

    static class C7275 {
        long a7275 = 7275L;
    }

    static class C7276 {
        long a7276 = 7276L;
    }

    static class C7277 {
        long a7277 = 7277L;
    }

    static class C7278 {
        long a7278 = 7278L;
    }

    static class C7279 {
        long a7279 = 7279L;
    }

    static class C7280 {
        long a7280 = 7280L;
    }

    static class C7281 {
        long a7281 = 7281L;
    }

    static class C7282 {
        long a7282 = 7282L;
    }

    static class C7283 {
        long a7283 = 7283L;
    }

    static class C7284 {
        long a7284 = 7284L;
    }

    static class C7285 {
        long a7285 = 7285L;
    }

    static class C7286 {
        long a7286 = 7286L;
    }

    static class C7287 {
        long a7287 = 7287L;
    }

    static class C7288 {
        long a7288 = 7288L;
    }

    static class C7289 {
        long a7289 = 7289L;
    }

    static class C7290 {
        long a7290 = 7290L;
    }

    static class C7291 {
        long a7291 = 7291L;
    }

    static class C7292 {
        long a7292 = 7292L;
    }

    static class C7293 {
        long a7293 = 7293L;
    }

    static class C7294 {
        long a7294 = 7294L;
    }

    static class C7295 {
        long a7295 = 7295L;
    }

    static class C7296 {
        long a7296 = 7296L;
    }

    static class C7297 {
        long a7297 = 7297L;
    }

    static class C7298 {
        long a7298 = 7298L;
    }

    static class C7299 {
        long a7299 = 7299L;
    }

    static class C7300 {
        long a7300 = 7300L;
    }

    static class C7301 {
        long a7301 = 7301L;
    }

    static class C7302 {
        long a7302 = 7302L;
    }

    static class C7303 {
        long a7303 = 7303L;
    }

    static class C7304 {
        long a7304 = 7304L;
    }

    static class C7305 {
        long a7305 = 7305L;
    }

    static class C7306 {
        long a7306 = 7306L;
    }

    static class C7307 {
        long a7307 = 7307L;
    }

    static class C7308 {
        long a7308 = 7308L;
    }

    static class C7309 {
        long a7309 = 7309L;
    }

    static class C7310 {
        long a7310 = 7310L;
    }

    static class C7311 {
        long a7311 = 7311L;
    }

    static class C7312 {
        long a7312 = 7312L;
    }

    static class C7313 {
        long a7313 = 7313L;
    }

    static class C7314 {
        long a7314 = 7314L;
    }

    static class C7315 {
        long a7315 = 7315L;
    }

    static class C7316 {
        long a7316 = 7316L;
    }

    static class C7317 {
        long a7317 = 7317L;
    }

    static class C7318 {
        long a7318 = 7318L;
    }

    static class C7319 {
        long a7319 = 7319L;
    }

    static class C7320 {
        long a7320 = 7320L;
    }

    static class C7321 {
        long a7321 = 7321L;
    }

    static class C7322 {
        long a7322 = 7322L;
    }

    static class C7323 {
        long a7323 = 7323L;
    }

    static class C7324 {
        long a7324 = 7324L;
    }

    static class C7325 {
        long a7325 = 7325L;
    }

    static class C7326 {
        long a7326 = 7326L;
    }

    static class C7327 {
        long a7327 = 7327L;
    }

    static class C7328 {
        long a7328 = 7328L;
    }

    static class C7329 {
        long a7329 = 7329L;
    }

    static class C7330 {
        long a7330 = 7330L;
    }

    static class C7331 {
        long a7331 = 7331L;
    }

    static class C7332 {
        long a7332 = 7332L;
    }

    static class C7333 {
        long a7333 = 7333L;
    }

    static class C7334 {
        long a7334 = 7334L;
    }

    static class C7335 {
        long a7335 = 7335L;
    }

    static class C7336 {
        long a7336 = 7336L;
    }

    static class C7337 {
        long a7337 = 7337L;
    }

    static class C7338 {
        long a7338 = 7338L;
    }

    static class C7339 {
        long a7339 = 7339L;
    }

    static class C7340 {
        long a7340 = 7340L;
    }

    static class C7341 {
        long a7341 = 7341L;
    }

    static class C7342 {
        long a7342 = 7342L;
    }

    static class C7343 {
        long a7343 = 7343L;
    }

    static class C7344 {
        long a7344 = 7344L;
    }

    static class C7345 {
        long a7345 = 7345L;
    }

    static class C7346 {
        long a7346 = 7346L;
    }

    static class C7347 {
        long a7347 = 7347L;
    }

    static class C7348 {
        long a7348 = 7348L;
    }

    static class C7349 {
        long a7349 = 7349L;
    }

    static class C7350 {
        long a7350 = 7350L;
    }

    static class C7351 {
        long a7351 = 7351L;
    }

    static class C7352 {
        long a7352 = 7352L;
    }

    static class C7353 {
        long a7353 = 7353L;
    }

    static class C7354 {
        long a7354 = 7354L;
    }

    static class C7355 {
        long a7355 = 7355L;
    }

    static class C7356 {
        long a7356 = 7356L;
    }

    static class C7357 {
        long a7357 = 7357L;
    }

    static class C7358 {
        long a7358 = 7358L;
    }

    static class C7359 {
        long a7359 = 7359L;
    }

    static class C7360 {
        long a7360 = 7360L;
    }

    static class C7361 {
        long a7361 = 7361L;
    }

    static class C7362 {
        long a7362 = 7362L;
    }

    static class C7363 {
        long a7363 = 7363L;
    }

    static class C7364 {
        long a7364 = 7364L;
    }

    static class C7365 {
        long a7365 = 7365L;
    }

    static class C7366 {
        long a7366 = 7366L;
    }

    static class C7367 {
        long a7367 = 7367L;
    }

    static class C7368 {
        long a7368 = 7368L;
    }

    static class C7369 {
        long a7369 = 7369L;
    }

    static class C7370 {
        long a7370 = 7370L;
    }

    static class C7371 {
        long a7371 = 7371L;
    }

    static class C7372 {
        long a7372 = 7372L;
    }

    static class C7373 {
        long a7373 = 7373L;
    }

    static class C7374 {
        long a7374 = 7374L;
    }

    static class C7375 {
        long a7375 = 7375L;
    }

    static class C7376 {
        long a7376 = 7376L;
    }

    static class C7377 {
        long a7377 = 7377L;
    }

    static class C7378 {
        long a7378 = 7378L;
    }

    static class C7379 {
        long a7379 = 7379L;
    }

    static class C7380 {
        long a7380 = 7380L;
    }

    static class C7381 {
        long a7381 = 7381L;
    }

    static class C7382 {
        long a7382 = 7382L;
    }

    static class C7383 {
        long a7383 = 7383L;
    }

    static class C7384 {
        long a7384 = 7384L;
    }

    static class C7385 {
        long a7385 = 7385L;
    }

    static class C7386 {
        long a7386 = 7386L;
    }

    static class C7387 {
        long a7387 = 7387L;
    }

    static class C7388 {
        long a7388 = 7388L;
    }

    static class C7389 {
        long a7389 = 7389L;
    }

    static class C7390 {
        long a7390 = 7390L;
    }

    static class C7391 {
        long a7391 = 7391L;
    }

    static class C7392 {
        long a7392 = 7392L;
    }

    static class C7393 {
        long a7393 = 7393L;
    }

    static class C7394 {
        long a7394 = 7394L;
    }

    static class C7395 {
        long a7395 = 7395L;
    }

    static class C7396 {
        long a7396 = 7396L;
    }

    static class C7397 {
        long a7397 = 7397L;
    }

    static class C7398 {
        long a7398 = 7398L;
    }

    static class C7399 {
        long a7399 = 7399L;
    }

    static class C7400 {
        long a7400 = 7400L;
    }

    static class C7401 {
        long a7401 = 7401L;
    }

    static class C7402 {
        long a7402 = 7402L;
    }

    static class C7403 {
        long a7403 = 7403L;
    }

    static class C7404 {
        long a7404 = 7404L;
    }

    static class C7405 {
        long a7405 = 7405L;
    }

    static class C7406 {
        long a7406 = 7406L;
    }

    static class C7407 {
        long a7407 = 7407L;
    }

    static class C7408 {
        long a7408 = 7408L;
    }

    static class C7409 {
        long a7409 = 7409L;
    }

    static class C7410 {
        long a7410 = 7410L;
    }

    static class C7411 {
        long a7411 = 7411L;
    }

    static class C7412 {
        long a7412 = 7412L;
    }

    static class C7413 {
        long a7413 = 7413L;
    }

    static class C7414 {
        long a7414 = 7414L;
    }

    static class C7415 {
        long a7415 = 7415L;
    }

    static class C7416 {
        long a7416 = 7416L;
    }

    static class C7417 {
        long a7417 = 7417L;
    }

    static class C7418 {
        long a7418 = 7418L;
    }

    static class C7419 {
        long a7419 = 7419L;
    }

    static class C7420 {
        long a7420 = 7420L;
    }

    static class C7421 {
        long a7421 = 7421L;
    }

    static class C7422 {
        long a7422 = 7422L;
    }

    static class C7423 {
        long a7423 = 7423L;
    }

    static class C7424 {
        long a7424 = 7424L;
    }

    static class C7425 {
        long a7425 = 7425L;
    }

    static class C7426 {
        long a7426 = 7426L;
    }

    static class C7427 {
        long a7427 = 7427L;
    }

    static class C7428 {
        long a7428 = 7428L;
    }

    static class C7429 {
        long a7429 = 7429L;
    }

    static class C7430 {
        long a7430 = 7430L;
    }

    static class C7431 {
        long a7431 = 7431L;
    }

    static class C7432 {
        long a7432 = 7432L;
    }

    static class C7433 {
        long a7433 = 7433L;
    }

    static class C7434 {
        long a7434 = 7434L;
    }

    static class C7435 {
        long a7435 = 7435L;
    }

    static class C7436 {
        long a7436 = 7436L;
    }

    static class C7437 {
        long a7437 = 7437L;
    }

    static class C7438 {
        long a7438 = 7438L;
    }

    static class C7439 {
        long a7439 = 7439L;
    }

    static class C7440 {
        long a7440 = 7440L;
    }

    static class C7441 {
        long a7441 = 7441L;
    }

    static class C7442 {
        long a7442 = 7442L;
    }

    static class C7443 {
        long a7443 = 7443L;
    }

    static class C7444 {
        long a7444 = 7444L;
    }

    static class C7445 {
        long a7445 = 7445L;
    }

    static class C7446 {
        long a7446 = 7446L;
    }

    static class C7447 {
        long a7447 = 7447L;
    }

    static class C7448 {
        long a7448 = 7448L;
    }

    static class C7449 {
        long a7449 = 7449L;
    }

    static class C7450 {
        long a7450 = 7450L;
    }

    static class C7451 {
        long a7451 = 7451L;
    }

    static class C7452 {
        long a7452 = 7452L;
    }

    static class C7453 {
        long a7453 = 7453L;
    }

    static class C7454 {
        long a7454 = 7454L;
    }

    static class C7455 {
        long a7455 = 7455L;
    }

    static class C7456 {
        long a7456 = 7456L;
    }

    static class C7457 {
        long a7457 = 7457L;
    }

    static class C7458 {
        long a7458 = 7458L;
    }

    static class C7459 {
        long a7459 = 7459L;
    }

    static class C7460 {
        long a7460 = 7460L;
    }

    static class C7461 {
        long a7461 = 7461L;
    }

    static class C7462 {
        long a7462 = 7462L;
    }

    static class C7463 {
        long a7463 = 7463L;
    }

    static class C7464 {
        long a7464 = 7464L;
    }

    static class C7465 {
        long a7465 = 7465L;
    }

    static class C7466 {
        long a7466 = 7466L;
    }

    static class C7467 {
        long a7467 = 7467L;
    }

    static class C7468 {
        long a7468 = 7468L;
    }

    static class C7469 {
        long a7469 = 7469L;
    }

    static class C7470 {
        long a7470 = 7470L;
    }

    static class C7471 {
        long a7471 = 7471L;
    }

    static class C7472 {
        long a7472 = 7472L;
    }

    static class C7473 {
        long a7473 = 7473L;
    }

    static class C7474 {
        long a7474 = 7474L;
    }

    static class C7475 {
        long a7475 = 7475L;
    }

    static class C7476 {
        long a7476 = 7476L;
    }

    static class C7477 {
        long a7477 = 7477L;
    }

    static class C7478 {
        long a7478 = 7478L;
    }

    static class C7479 {
        long a7479 = 7479L;
    }

    static class C7480 {
        long a7480 = 7480L;
    }

    static class C7481 {
        long a7481 = 7481L;
    }

    static class C7482 {
        long a7482 = 7482L;
    }

    static class C7483 {
        long a7483 = 7483L;
    }

    static class C7484 {
        long a7484 = 7484L;
    }

    static class C7485 {
        long a7485 = 7485L;
    }

    static class C7486 {
        long a7486 = 7486L;
    }

    static class C7487 {
        long a7487 = 7487L;
    }

    static class C7488 {
        long a7488 = 7488L;
    }

    static class C7489 {
        long a7489 = 7489L;
    }

    static class C7490 {
        long a7490 = 7490L;
    }

    static class C7491 {
        long a7491 = 7491L;
    }

    static class C7492 {
        long a7492 = 7492L;
    }

    static class C7493 {
        long a7493 = 7493L;
    }

    static class C7494 {
        long a7494 = 7494L;
    }

    static class C7495 {
        long a7495 = 7495L;
    }

    static class C7496 {
        long a7496 = 7496L;
    }

    static class C7497 {
        long a7497 = 7497L;
    }

    static class C7498 {
        long a7498 = 7498L;
    }

    static class C7499 {
        long a7499 = 7499L;
    }

    static class C7500 {
        long a7500 = 7500L;
    }

    static class C7501 {
        long a7501 = 7501L;
    }

    static class C7502 {
        long a7502 = 7502L;
    }

    static class C7503 {
        long a7503 = 7503L;
    }

    static class C7504 {
        long a7504 = 7504L;
    }

    static class C7505 {
        long a7505 = 7505L;
    }

    static class C7506 {
        long a7506 = 7506L;
    }

    static class C7507 {
        long a7507 = 7507L;
    }

    static class C7508 {
        long a7508 = 7508L;
    }

    static class C7509 {
        long a7509 = 7509L;
    }

    static class C7510 {
        long a7510 = 7510L;
    }

    static class C7511 {
        long a7511 = 7511L;
    }

    static class C7512 {
        long a7512 = 7512L;
    }

    static class C7513 {
        long a7513 = 7513L;
    }

    static class C7514 {
        long a7514 = 7514L;
    }

    static class C7515 {
        long a7515 = 7515L;
    }

    static class C7516 {
        long a7516 = 7516L;
    }

    static class C7517 {
        long a7517 = 7517L;
    }

    static class C7518 {
        long a7518 = 7518L;
    }

    static class C7519 {
        long a7519 = 7519L;
    }

    static class C7520 {
        long a7520 = 7520L;
    }

    static class C7521 {
        long a7521 = 7521L;
    }

    static class C7522 {
        long a7522 = 7522L;
    }

    static class C7523 {
        long a7523 = 7523L;
    }

    static class C7524 {
        long a7524 = 7524L;
    }

    static class C7525 {
        long a7525 = 7525L;
    }

    static class C7526 {
        long a7526 = 7526L;
    }

    static class C7527 {
        long a7527 = 7527L;
    }

    static class C7528 {
        long a7528 = 7528L;
    }

    static class C7529 {
        long a7529 = 7529L;
    }

    static class C7530 {
        long a7530 = 7530L;
    }

    static class C7531 {
        long a7531 = 7531L;
    }

    static class C7532 {
        long a7532 = 7532L;
    }

    static class C7533 {
        long a7533 = 7533L;
    }

    static class C7534 {
        long a7534 = 7534L;
    }

    static class C7535 {
        long a7535 = 7535L;
    }

    static class C7536 {
        long a7536 = 7536L;
    }

    static class C7537 {
        long a7537 = 7537L;
    }

    static class C7538 {
        long a7538 = 7538L;
    }

    static class C7539 {
        long a7539 = 7539L;
    }

    static class C7540 {
        long a7540 = 7540L;
    }

    static class C7541 {
        long a7541 = 7541L;
    }

    static class C7542 {
        long a7542 = 7542L;
    }

    static class C7543 {
        long a7543 = 7543L;
    }

    static class C7544 {
        long a7544 = 7544L;
    }

    static class C7545 {
        long a7545 = 7545L;
    }

    static class C7546 {
        long a7546 = 7546L;
    }

    static class C7547 {
        long a7547 = 7547L;
    }

    static class C7548 {
        long a7548 = 7548L;
    }

    static class C7549 {
        long a7549 = 7549L;
    }

    static class C7550 {
        long a7550 = 7550L;
    }

    static class C7551 {
        long a7551 = 7551L;
    }

    static class C7552 {
        long a7552 = 7552L;
    }

    static class C7553 {
        long a7553 = 7553L;
    }

    static class C7554 {
        long a7554 = 7554L;
    }

    static class C7555 {
        long a7555 = 7555L;
    }

    static class C7556 {
        long a7556 = 7556L;
    }

    static class C7557 {
        long a7557 = 7557L;
    }

    static class C7558 {
        long a7558 = 7558L;
    }

    static class C7559 {
        long a7559 = 7559L;
    }

    static class C7560 {
        long a7560 = 7560L;
    }

    static class C7561 {
        long a7561 = 7561L;
    }

    static class C7562 {
        long a7562 = 7562L;
    }

    static class C7563 {
        long a7563 = 7563L;
    }

    static class C7564 {
        long a7564 = 7564L;
    }

    static class C7565 {
        long a7565 = 7565L;
    }

    static class C7566 {
        long a7566 = 7566L;
    }

    static class C7567 {
        long a7567 = 7567L;
    }

    static class C7568 {
        long a7568 = 7568L;
    }

    static class C7569 {
        long a7569 = 7569L;
    }

    static class C7570 {
        long a7570 = 7570L;
    }

    static class C7571 {
        long a7571 = 7571L;
    }

    static class C7572 {
        long a7572 = 7572L;
    }

    static class C7573 {
        long a7573 = 7573L;
    }

    static class C7574 {
        long a7574 = 7574L;
    }

    static class C7575 {
        long a7575 = 7575L;
    }

    static class C7576 {
        long a7576 = 7576L;
    }

    static class C7577 {
        long a7577 = 7577L;
    }

    static class C7578 {
        long a7578 = 7578L;
    }

    static class C7579 {
        long a7579 = 7579L;
    }

    static class C7580 {
        long a7580 = 7580L;
    }

    static class C7581 {
        long a7581 = 7581L;
    }

    static class C7582 {
        long a7582 = 7582L;
    }

    static class C7583 {
        long a7583 = 7583L;
    }

    static class C7584 {
        long a7584 = 7584L;
    }

    static class C7585 {
        long a7585 = 7585L;
    }

    static class C7586 {
        long a7586 = 7586L;
    }

    static class C7587 {
        long a7587 = 7587L;
    }

    static class C7588 {
        long a7588 = 7588L;
    }

    static class C7589 {
        long a7589 = 7589L;
    }

    static class C7590 {
        long a7590 = 7590L;
    }

    static class C7591 {
        long a7591 = 7591L;
    }

    static class C7592 {
        long a7592 = 7592L;
    }

    static class C7593 {
        long a7593 = 7593L;
    }

    static class C7594 {
        long a7594 = 7594L;
    }

    static class C7595 {
        long a7595 = 7595L;
    }

    static class C7596 {
        long a7596 = 7596L;
    }

    static class C7597 {
        long a7597 = 7597L;
    }

    static class C7598 {
        long a7598 = 7598L;
    }

    static class C7599 {
        long a7599 = 7599L;
    }

    static class C7600 {
        long a7600 = 7600L;
    }

    static class C7601 {
        long a7601 = 7601L;
    }

    static class C7602 {
        long a7602 = 7602L;
    }

    static class C7603 {
        long a7603 = 7603L;
    }

    static class C7604 {
        long a7604 = 7604L;
    }

    static class C7605 {
        long a7605 = 7605L;
    }

    static class C7606 {
        long a7606 = 7606L;
    }

    static class C7607 {
        long a7607 = 7607L;
    }

    static class C7608 {
        long a7608 = 7608L;
    }

    static class C7609 {
        long a7609 = 7609L;
    }

    static class C7610 {
        long a7610 = 7610L;
    }

    static class C7611 {
        long a7611 = 7611L;
    }

    static class C7612 {
        long a7612 = 7612L;
    }

    static class C7613 {
        long a7613 = 7613L;
    }

    static class C7614 {
        long a7614 = 7614L;
    }

    static class C7615 {
        long a7615 = 7615L;
    }

    static class C7616 {
        long a7616 = 7616L;
    }

    static class C7617 {
        long a7617 = 7617L;
    }

    static class C7618 {
        long a7618 = 7618L;
    }

    static class C7619 {
        long a7619 = 7619L;
    }

    static class C7620 {
        long a7620 = 7620L;
    }

    static class C7621 {
        long a7621 = 7621L;
    }

    static class C7622 {
        long a7622 = 7622L;
    }

    static class C7623 {
        long a7623 = 7623L;
    }

    static class C7624 {
        long a7624 = 7624L;
    }

    static class C7625 {
        long a7625 = 7625L;
    }

    static class C7626 {
        long a7626 = 7626L;
    }

    static class C7627 {
        long a7627 = 7627L;
    }

    static class C7628 {
        long a7628 = 7628L;
    }

    static class C7629 {
        long a7629 = 7629L;
    }

    static class C7630 {
        long a7630 = 7630L;
    }

    static class C7631 {
        long a7631 = 7631L;
    }

    static class C7632 {
        long a7632 = 7632L;
    }

    static class C7633 {
        long a7633 = 7633L;
    }

    static class C7634 {
        long a7634 = 7634L;
    }

    static class C7635 {
        long a7635 = 7635L;
    }

    static class C7636 {
        long a7636 = 7636L;
    }

    static class C7637 {
        long a7637 = 7637L;
    }

    static class C7638 {
        long a7638 = 7638L;
    }

    static class C7639 {
        long a7639 = 7639L;
    }

    static class C7640 {
        long a7640 = 7640L;
    }

    static class C7641 {
        long a7641 = 7641L;
    }

    static class C7642 {
        long a7642 = 7642L;
    }

    static class C7643 {
        long a7643 = 7643L;
    }

    static class C7644 {
        long a7644 = 7644L;
    }

    static class C7645 {
        long a7645 = 7645L;
    }

    static class C7646 {
        long a7646 = 7646L;
    }

    static class C7647 {
        long a7647 = 7647L;
    }

    static class C7648 {
        long a7648 = 7648L;
    }

    static class C7649 {
        long a7649 = 7649L;
    }

    static class C7650 {
        long a7650 = 7650L;
    }

    static class C7651 {
        long a7651 = 7651L;
    }

    static class C7652 {
        long a7652 = 7652L;
    }

    static class C7653 {
        long a7653 = 7653L;
    }

    static class C7654 {
        long a7654 = 7654L;
    }

    static class C7655 {
        long a7655 = 7655L;
    }

    static class C7656 {
        long a7656 = 7656L;
    }

    static class C7657 {
        long a7657 = 7657L;
    }

    static class C7658 {
        long a7658 = 7658L;
    }

    static class C7659 {
        long a7659 = 7659L;
    }

    static class C7660 {
        long a7660 = 7660L;
    }

    static class C7661 {
        long a7661 = 7661L;
    }

    static class C7662 {
        long a7662 = 7662L;
    }

    static class C7663 {
        long a7663 = 7663L;
    }

    static class C7664 {
        long a7664 = 7664L;
    }

    static class C7665 {
        long a7665 = 7665L;
    }

    static class C7666 {
        long a7666 = 7666L;
    }

    static class C7667 {
        long a7667 = 7667L;
    }

    static class C7668 {
        long a7668 = 7668L;
    }

    static class C7669 {
        long a7669 = 7669L;
    }

    static class C7670 {
        long a7670 = 7670L;
    }

    static class C7671 {
        long a7671 = 7671L;
    }

    static class C7672 {
        long a7672 = 7672L;
    }

    static class C7673 {
        long a7673 = 7673L;
    }

    static class C7674 {
        long a7674 = 7674L;
    }

    static class C7675 {
        long a7675 = 7675L;
    }

    static class C7676 {
        long a7676 = 7676L;
    }

    static class C7677 {
        long a7677 = 7677L;
    }

    static class C7678 {
        long a7678 = 7678L;
    }

    static class C7679 {
        long a7679 = 7679L;
    }

    static class C7680 {
        long a7680 = 7680L;
    }

    static class C7681 {
        long a7681 = 7681L;
    }

    static class C7682 {
        long a7682 = 7682L;
    }

    static class C7683 {
        long a7683 = 7683L;
    }

    static class C7684 {
        long a7684 = 7684L;
    }

    static class C7685 {
        long a7685 = 7685L;
    }

    static class C7686 {
        long a7686 = 7686L;
    }

    static class C7687 {
        long a7687 = 7687L;
    }

    static class C7688 {
        long a7688 = 7688L;
    }

    static class C7689 {
        long a7689 = 7689L;
    }

    static class C7690 {
        long a7690 = 7690L;
    }

    static class C7691 {
        long a7691 = 7691L;
    }

    static class C7692 {
        long a7692 = 7692L;
    }

    static class C7693 {
        long a7693 = 7693L;
    }

    static class C7694 {
        long a7694 = 7694L;
    }

    static class C7695 {
        long a7695 = 7695L;
    }

    static class C7696 {
        long a7696 = 7696L;
    }

    static class C7697 {
        long a7697 = 7697L;
    }

    static class C7698 {
        long a7698 = 7698L;
    }

    static class C7699 {
        long a7699 = 7699L;
    }

    static class C7700 {
        long a7700 = 7700L;
    }

    static class C7701 {
        long a7701 = 7701L;
    }

    static class C7702 {
        long a7702 = 7702L;
    }

    static class C7703 {
        long a7703 = 7703L;
    }

    static class C7704 {
        long a7704 = 7704L;
    }

    static class C7705 {
        long a7705 = 7705L;
    }

    static class C7706 {
        long a7706 = 7706L;
    }

    static class C7707 {
        long a7707 = 7707L;
    }

    static class C7708 {
        long a7708 = 7708L;
    }

    static class C7709 {
        long a7709 = 7709L;
    }

    static class C7710 {
        long a7710 = 7710L;
    }

    static class C7711 {
        long a7711 = 7711L;
    }

    static class C7712 {
        long a7712 = 7712L;
    }

    static class C7713 {
        long a7713 = 7713L;
    }

    static class C7714 {
        long a7714 = 7714L;
    }

    static class C7715 {
        long a7715 = 7715L;
    }

    static class C7716 {
        long a7716 = 7716L;
    }

    static class C7717 {
        long a7717 = 7717L;
    }

    static class C7718 {
        long a7718 = 7718L;
    }

    static class C7719 {
        long a7719 = 7719L;
    }

    static class C7720 {
        long a7720 = 7720L;
    }

    static class C7721 {
        long a7721 = 7721L;
    }

    static class C7722 {
        long a7722 = 7722L;
    }

    static class C7723 {
        long a7723 = 7723L;
    }

    static class C7724 {
        long a7724 = 7724L;
    }

    static class C7725 {
        long a7725 = 7725L;
    }

    static class C7726 {
        long a7726 = 7726L;
    }

    static class C7727 {
        long a7727 = 7727L;
    }

    static class C7728 {
        long a7728 = 7728L;
    }

    static class C7729 {
        long a7729 = 7729L;
    }

    static class C7730 {
        long a7730 = 7730L;
    }

    static class C7731 {
        long a7731 = 7731L;
    }

    static class C7732 {
        long a7732 = 7732L;
    }

    static class C7733 {
        long a7733 = 7733L;
    }

    static class C7734 {
        long a7734 = 7734L;
    }

    static class C7735 {
        long a7735 = 7735L;
    }

    static class C7736 {
        long a7736 = 7736L;
    }

    static class C7737 {
        long a7737 = 7737L;
    }

    static class C7738 {
        long a7738 = 7738L;
    }

    static class C7739 {
        long a7739 = 7739L;
    }

    static class C7740 {
        long a7740 = 7740L;
    }

    static class C7741 {
        long a7741 = 7741L;
    }

    static class C7742 {
        long a7742 = 7742L;
    }

    static class C7743 {
        long a7743 = 7743L;
    }

    static class C7744 {
        long a7744 = 7744L;
    }

    static class C7745 {
        long a7745 = 7745L;
    }

    static class C7746 {
        long a7746 = 7746L;
    }

    static class C7747 {
        long a7747 = 7747L;
    }

    static class C7748 {
        long a7748 = 7748L;
    }

    static class C7749 {
        long a7749 = 7749L;
    }

    static class C7750 {
        long a7750 = 7750L;
    }

    static class C7751 {
        long a7751 = 7751L;
    }

    static class C7752 {
        long a7752 = 7752L;
    }

    static class C7753 {
        long a7753 = 7753L;
    }

    static class C7754 {
        long a7754 = 7754L;
    }

    static class C7755 {
        long a7755 = 7755L;
    }

    static class C7756 {
        long a7756 = 7756L;
    }

    static class C7757 {
        long a7757 = 7757L;
    }

    static class C7758 {
        long a7758 = 7758L;
    }

    static class C7759 {
        long a7759 = 7759L;
    }

    static class C7760 {
        long a7760 = 7760L;
    }

    static class C7761 {
        long a7761 = 7761L;
    }

    static class C7762 {
        long a7762 = 7762L;
    }

    static class C7763 {
        long a7763 = 7763L;
    }

    static class C7764 {
        long a7764 = 7764L;
    }

    static class C7765 {
        long a7765 = 7765L;
    }

    static class C7766 {
        long a7766 = 7766L;
    }

    static class C7767 {
        long a7767 = 7767L;
    }

    static class C7768 {
        long a7768 = 7768L;
    }

    static class C7769 {
        long a7769 = 7769L;
    }

    static class C7770 {
        long a7770 = 7770L;
    }

    static class C7771 {
        long a7771 = 7771L;
    }

    static class C7772 {
        long a7772 = 7772L;
    }

    static class C7773 {
        long a7773 = 7773L;
    }

    static class C7774 {
        long a7774 = 7774L;
    }

    static class C7775 {
        long a7775 = 7775L;
    }

    static class C7776 {
        long a7776 = 7776L;
    }

    static class C7777 {
        long a7777 = 7777L;
    }

    static class C7778 {
        long a7778 = 7778L;
    }

    static class C7779 {
        long a7779 = 7779L;
    }

    static class C7780 {
        long a7780 = 7780L;
    }

    static class C7781 {
        long a7781 = 7781L;
    }

    static class C7782 {
        long a7782 = 7782L;
    }

    static class C7783 {
        long a7783 = 7783L;
    }

    static class C7784 {
        long a7784 = 7784L;
    }

    static class C7785 {
        long a7785 = 7785L;
    }

    static class C7786 {
        long a7786 = 7786L;
    }

    static class C7787 {
        long a7787 = 7787L;
    }

    static class C7788 {
        long a7788 = 7788L;
    }

    static class C7789 {
        long a7789 = 7789L;
    }

    static class C7790 {
        long a7790 = 7790L;
    }

    static class C7791 {
        long a7791 = 7791L;
    }

    static class C7792 {
        long a7792 = 7792L;
    }

    static class C7793 {
        long a7793 = 7793L;
    }

    static class C7794 {
        long a7794 = 7794L;
    }

    static class C7795 {
        long a7795 = 7795L;
    }

    static class C7796 {
        long a7796 = 7796L;
    }

    static class C7797 {
        long a7797 = 7797L;
    }

    static class C7798 {
        long a7798 = 7798L;
    }

    static class C7799 {
        long a7799 = 7799L;
    }

    static class C7800 {
        long a7800 = 7800L;
    }

    static class C7801 {
        long a7801 = 7801L;
    }

    static class C7802 {
        long a7802 = 7802L;
    }

    static class C7803 {
        long a7803 = 7803L;
    }

    static class C7804 {
        long a7804 = 7804L;
    }

    static class C7805 {
        long a7805 = 7805L;
    }

    static class C7806 {
        long a7806 = 7806L;
    }

    static class C7807 {
        long a7807 = 7807L;
    }

    static class C7808 {
        long a7808 = 7808L;
    }

    static class C7809 {
        long a7809 = 7809L;
    }

    static class C7810 {
        long a7810 = 7810L;
    }

    static class C7811 {
        long a7811 = 7811L;
    }

    static class C7812 {
        long a7812 = 7812L;
    }

    static class C7813 {
        long a7813 = 7813L;
    }

    static class C7814 {
        long a7814 = 7814L;
    }

    static class C7815 {
        long a7815 = 7815L;
    }

    static class C7816 {
        long a7816 = 7816L;
    }

    static class C7817 {
        long a7817 = 7817L;
    }

    static class C7818 {
        long a7818 = 7818L;
    }

    static class C7819 {
        long a7819 = 7819L;
    }

    static class C7820 {
        long a7820 = 7820L;
    }

    static class C7821 {
        long a7821 = 7821L;
    }

    static class C7822 {
        long a7822 = 7822L;
    }

    static class C7823 {
        long a7823 = 7823L;
    }

    static class C7824 {
        long a7824 = 7824L;
    }

    static class C7825 {
        long a7825 = 7825L;
    }

    static class C7826 {
        long a7826 = 7826L;
    }

    static class C7827 {
        long a7827 = 7827L;
    }

    static class C7828 {
        long a7828 = 7828L;
    }

    static class C7829 {
        long a7829 = 7829L;
    }

    static class C7830 {
        long a7830 = 7830L;
    }

    static class C7831 {
        long a7831 = 7831L;
    }

    static class C7832 {
        long a7832 = 7832L;
    }

    static class C7833 {
        long a7833 = 7833L;
    }

    static class C7834 {
        long a7834 = 7834L;
    }

    static class C7835 {
        long a7835 = 7835L;
    }

    static class C7836 {
        long a7836 = 7836L;
    }

    static class C7837 {
        long a7837 = 7837L;
    }

    static class C7838 {
        long a7838 = 7838L;
    }

    static class C7839 {
        long a7839 = 7839L;
    }

    static class C7840 {
        long a7840 = 7840L;
    }

    static class C7841 {
        long a7841 = 7841L;
    }

    static class C7842 {
        long a7842 = 7842L;
    }

    static class C7843 {
        long a7843 = 7843L;
    }

    static class C7844 {
        long a7844 = 7844L;
    }

    static class C7845 {
        long a7845 = 7845L;
    }

    static class C7846 {
        long a7846 = 7846L;
    }

    static class C7847 {
        long a7847 = 7847L;
    }

    static class C7848 {
        long a7848 = 7848L;
    }

    static class C7849 {
        long a7849 = 7849L;
    }

    static class C7850 {
        long a7850 = 7850L;
    }

    static class C7851 {
        long a7851 = 7851L;
    }

    static class C7852 {
        long a7852 = 7852L;
    }

    static class C7853 {
        long a7853 = 7853L;
    }

    static class C7854 {
        long a7854 = 7854L;
    }

    static class C7855 {
        long a7855 = 7855L;
    }

    static class C7856 {
        long a7856 = 7856L;
    }

    static class C7857 {
        long a7857 = 7857L;
    }

    static class C7858 {
        long a7858 = 7858L;
    }

    static class C7859 {
        long a7859 = 7859L;
    }

    static class C7860 {
        long a7860 = 7860L;
    }

    static class C7861 {
        long a7861 = 7861L;
    }

    static class C7862 {
        long a7862 = 7862L;
    }

    static class C7863 {
        long a7863 = 7863L;
    }

    static class C7864 {
        long a7864 = 7864L;
    }

    static class C7865 {
        long a7865 = 7865L;
    }

    static class C7866 {
        long a7866 = 7866L;
    }

    static class C7867 {
        long a7867 = 7867L;
    }

    static class C7868 {
        long a7868 = 7868L;
    }

    static class C7869 {
        long a7869 = 7869L;
    }

    static class C7870 {
        long a7870 = 7870L;
    }

    static class C7871 {
        long a7871 = 7871L;
    }

    static class C7872 {
        long a7872 = 7872L;
    }

    static class C7873 {
        long a7873 = 7873L;
    }

    static class C7874 {
        long a7874 = 7874L;
    }

    static class C7875 {
        long a7875 = 7875L;
    }

    static class C7876 {
        long a7876 = 7876L;
    }

    static class C7877 {
        long a7877 = 7877L;
    }

    static class C7878 {
        long a7878 = 7878L;
    }

    static class C7879 {
        long a7879 = 7879L;
    }

    static class C7880 {
        long a7880 = 7880L;
    }

    static class C7881 {
        long a7881 = 7881L;
    }

    static class C7882 {
        long a7882 = 7882L;
    }

    static class C7883 {
        long a7883 = 7883L;
    }

    static class C7884 {
        long a7884 = 7884L;
    }

    static class C7885 {
        long a7885 = 7885L;
    }

    static class C7886 {
        long a7886 = 7886L;
    }

    static class C7887 {
        long a7887 = 7887L;
    }

    static class C7888 {
        long a7888 = 7888L;
    }

    static class C7889 {
        long a7889 = 7889L;
    }

    static class C7890 {
        long a7890 = 7890L;
    }

    static class C7891 {
        long a7891 = 7891L;
    }

    static class C7892 {
        long a7892 = 7892L;
    }

    static class C7893 {
        long a7893 = 7893L;
    }

    static class C7894 {
        long a7894 = 7894L;
    }

    static class C7895 {
        long a7895 = 7895L;
    }

    static class C7896 {
        long a7896 = 7896L;
    }

    static class C7897 {
        long a7897 = 7897L;
    }

    static class C7898 {
        long a7898 = 7898L;
    }

    static class C7899 {
        long a7899 = 7899L;
    }

    static class C7900 {
        long a7900 = 7900L;
    }

    static class C7901 {
        long a7901 = 7901L;
    }

    static class C7902 {
        long a7902 = 7902L;
    }

    static class C7903 {
        long a7903 = 7903L;
    }

    static class C7904 {
        long a7904 = 7904L;
    }

    static class C7905 {
        long a7905 = 7905L;
    }

    static class C7906 {
        long a7906 = 7906L;
    }

    static class C7907 {
        long a7907 = 7907L;
    }

    static class C7908 {
        long a7908 = 7908L;
    }

    static class C7909 {
        long a7909 = 7909L;
    }

    static class C7910 {
        long a7910 = 7910L;
    }

    static class C7911 {
        long a7911 = 7911L;
    }

    static class C7912 {
        long a7912 = 7912L;
    }

    static class C7913 {
        long a7913 = 7913L;
    }

    static class C7914 {
        long a7914 = 7914L;
    }

    static class C7915 {
        long a7915 = 7915L;
    }

    static class C7916 {
        long a7916 = 7916L;
    }

    static class C7917 {
        long a7917 = 7917L;
    }

    static class C7918 {
        long a7918 = 7918L;
    }

    static class C7919 {
        long a7919 = 7919L;
    }

    static class C7920 {
        long a7920 = 7920L;
    }

    static class C7921 {
        long a7921 = 7921L;
    }

    static class C7922 {
        long a7922 = 7922L;
    }

    static class C7923 {
        long a7923 = 7923L;
    }

    static class C7924 {
        long a7924 = 7924L;
    }

    static class C7925 {
        long a7925 = 7925L;
    }

    static class C7926 {
        long a7926 = 7926L;
    }

    static class C7927 {
        long a7927 = 7927L;
    }

    static class C7928 {
        long a7928 = 7928L;
    }

    static class C7929 {
        long a7929 = 7929L;
    }

    static class C7930 {
        long a7930 = 7930L;
    }

    static class C7931 {
        long a7931 = 7931L;
    }

    static class C7932 {
        long a7932 = 7932L;
    }

    static class C7933 {
        long a7933 = 7933L;
    }

    static class C7934 {
        long a7934 = 7934L;
    }

    static class C7935 {
        long a7935 = 7935L;
    }

    static class C7936 {
        long a7936 = 7936L;
    }

    static class C7937 {
        long a7937 = 7937L;
    }

    static class C7938 {
        long a7938 = 7938L;
    }

    static class C7939 {
        long a7939 = 7939L;
    }

    static class C7940 {
        long a7940 = 7940L;
    }

    static class C7941 {
        long a7941 = 7941L;
    }

    static class C7942 {
        long a7942 = 7942L;
    }

    static class C7943 {
        long a7943 = 7943L;
    }

    static class C7944 {
        long a7944 = 7944L;
    }

    static class C7945 {
        long a7945 = 7945L;
    }

    static class C7946 {
        long a7946 = 7946L;
    }

    static class C7947 {
        long a7947 = 7947L;
    }

    static class C7948 {
        long a7948 = 7948L;
    }

    static class C7949 {
        long a7949 = 7949L;
    }

    static class C7950 {
        long a7950 = 7950L;
    }

    static class C7951 {
        long a7951 = 7951L;
    }

    static class C7952 {
        long a7952 = 7952L;
    }

    static class C7953 {
        long a7953 = 7953L;
    }

    static class C7954 {
        long a7954 = 7954L;
    }

    static class C7955 {
        long a7955 = 7955L;
    }

    static class C7956 {
        long a7956 = 7956L;
    }

    static class C7957 {
        long a7957 = 7957L;
    }

    static class C7958 {
        long a7958 = 7958L;
    }

    static class C7959 {
        long a7959 = 7959L;
    }

    static class C7960 {
        long a7960 = 7960L;
    }

    static class C7961 {
        long a7961 = 7961L;
    }

    static class C7962 {
        long a7962 = 7962L;
    }

    static class C7963 {
        long a7963 = 7963L;
    }

    static class C7964 {
        long a7964 = 7964L;
    }

    static class C7965 {
        long a7965 = 7965L;
    }

    static class C7966 {
        long a7966 = 7966L;
    }

    static class C7967 {
        long a7967 = 7967L;
    }

    static class C7968 {
        long a7968 = 7968L;
    }

    static class C7969 {
        long a7969 = 7969L;
    }

    static class C7970 {
        long a7970 = 7970L;
    }

    static class C7971 {
        long a7971 = 7971L;
    }

    static class C7972 {
        long a7972 = 7972L;
    }

    static class C7973 {
        long a7973 = 7973L;
    }

    static class C7974 {
        long a7974 = 7974L;
    }

    static class C7975 {
        long a7975 = 7975L;
    }

    static class C7976 {
        long a7976 = 7976L;
    }

    static class C7977 {
        long a7977 = 7977L;
    }

    static class C7978 {
        long a7978 = 7978L;
    }

    static class C7979 {
        long a7979 = 7979L;
    }

    static class C7980 {
        long a7980 = 7980L;
    }

    static class C7981 {
        long a7981 = 7981L;
    }

    static class C7982 {
        long a7982 = 7982L;
    }

    static class C7983 {
        long a7983 = 7983L;
    }

    static class C7984 {
        long a7984 = 7984L;
    }

    static class C7985 {
        long a7985 = 7985L;
    }

    static class C7986 {
        long a7986 = 7986L;
    }

    static class C7987 {
        long a7987 = 7987L;
    }

    static class C7988 {
        long a7988 = 7988L;
    }

    static class C7989 {
        long a7989 = 7989L;
    }

    static class C7990 {
        long a7990 = 7990L;
    }

    static class C7991 {
        long a7991 = 7991L;
    }

    static class C7992 {
        long a7992 = 7992L;
    }

    static class C7993 {
        long a7993 = 7993L;
    }

    static class C7994 {
        long a7994 = 7994L;
    }

    static class C7995 {
        long a7995 = 7995L;
    }

    static class C7996 {
        long a7996 = 7996L;
    }

    static class C7997 {
        long a7997 = 7997L;
    }

    static class C7998 {
        long a7998 = 7998L;
    }

    static class C7999 {
        long a7999 = 7999L;
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
